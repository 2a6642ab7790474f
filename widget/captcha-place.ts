/** A captcha as the form's script knows it. The form is sent without an answer as well. */
export interface Captcha {
	/** An answer for one lead; undefined when it is not allowed, not solved, or takes too long. */
	answer: () => Promise< string | undefined >;
	/** Takes leave of an answer that the server may have used up. */
	renew: () => void;
}

/** Where a form has its captcha (php-bridge/Captcha/Box.php). Its own script brings the rest. */
export interface CaptchaPlace extends HTMLElement {
	captcha?: Captcha;
}

/**
 * The captcha of a form; undefined where it has none, or where its script did not come.
 *
 * @param form The form.
 */
export const captchaOf = ( form: HTMLFormElement ): Captcha | undefined =>
	form.querySelector< CaptchaPlace >( '.doorstep-captcha' )?.captcha;
