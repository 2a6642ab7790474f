import { dark } from './dark';

/** What the server prints for the captcha of a form. */
export interface CaptchaSettings {
	provider: 'recaptcha-v3' | 'recaptcha-v2' | 'hcaptcha' | 'turnstile';
	/** Id of the service that has to be allowed; empty where the owner judged it to be strictly necessary. */
	service: string;
	key: string;
	script: string;
	language: string;
	action: string;
	/** Text for a script that could not be loaded. */
	failed: string;
}

/** One captcha in one form. */
export interface CaptchaWidget {
	answer: () => Promise< string | undefined > | string | undefined;
	renew: () => void;
}

type WidgetId = string | number;

/**
 * What the providers' scripts leave behind, as far as it is used here; they took it from each other.
 * @see https://developers.google.com/recaptcha/docs/display#js_api
 * @see https://docs.hcaptcha.com/configuration#javascript-api
 * @see https://developers.cloudflare.com/turnstile/get-started/client-side-rendering/
 */
interface CaptchaApi {
	/** Google's script fetches another one before it can do anything; the others have no such thing to wait for. */
	ready: ( callback: () => void ) => void;
	render: (
		box: HTMLElement,
		options: Record< string, unknown >
	) => WidgetId;
	getResponse: ( id: WidgetId ) => string | undefined;
	reset: ( id: WidgetId ) => void;
	execute: ( key: string, options: { action: string } ) => Promise< string >;
}

declare global {
	interface Window {
		grecaptcha?: CaptchaApi;
		hcaptcha?: CaptchaApi;
		turnstile?: CaptchaApi;
	}
}

const nonce = ( document.currentScript as HTMLScriptElement | null )?.nonce;

let loading: Promise< CaptchaApi > | undefined;

/**
 * Loads the provider's script, once for all forms of the page. Rejects where it is blocked, or is not
 * what it should be; then it may be tried again.
 *
 * @param settings The server's.
 */
function load( settings: CaptchaSettings ): Promise< CaptchaApi > {
	const { provider, script } = settings;
	loading ??= new Promise< CaptchaApi >( ( resolve, reject ) => {
		const element = document.createElement( 'script' );
		element.nonce = nonce ?? '';
		element.onerror = reject;
		element.onload = () => {
			const name = provider.startsWith( 'recaptcha' )
				? 'grecaptcha'
				: ( provider as 'hcaptcha' | 'turnstile' );
			const api = window[ name ];
			if ( ! api ) {
				reject();
			} else if ( name === 'grecaptcha' ) {
				api.ready( () => resolve( api ) );
			} else {
				resolve( api );
			}
		};
		element.src = script;
		document.head.append( element );
	} );
	loading.catch( () => ( loading = undefined ) );
	return loading;
}

/**
 * Loads the captcha into a form.
 *
 * @param settings The server's.
 * @param box      Where it is shown, if it shows anything.
 */
export async function captchaWidget(
	settings: CaptchaSettings,
	box: HTMLElement
): Promise< CaptchaWidget > {
	const { provider, key, language, action } = settings;
	const api = await load( settings );
	if ( provider === 'recaptcha-v3' ) {
		return {
			answer: () => api.execute( key, { action } ),
			renew: () => undefined,
		};
	}
	let solved: ( answer: string ) => void = () => undefined;
	// Where there is not enough room for the usual box, a higher one is asked for.
	const [ wide, width ] =
		provider === 'turnstile' ? [ 'flexible', 300 ] : [ 'normal', 304 ];
	const id = api.render( box, {
		sitekey: key,
		theme: dark( box ) ? 'dark' : 'light',
		size: box.clientWidth < width ? 'compact' : wide,
		callback: ( answer: string ) => solved( answer ),
		// The rest is Turnstile's. It works by itself, so it may be waited for; a box to tick may stay unticked.
		action,
		language,
		'response-field': false,
		'error-callback': () => true,
	} );
	return {
		answer: () =>
			api.getResponse( id ) ||
			( provider === 'turnstile'
				? new Promise( ( resolve ) => ( solved = resolve ) )
				: undefined ),
		renew: () => api.reset( id ),
	};
}
