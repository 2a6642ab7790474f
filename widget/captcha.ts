import { limits } from '../php-bridge/contract/contract.json';
import type {} from './doorstep-api';

/** What Google's script leaves behind, as far as it is used here. */
interface Recaptcha {
	ready: ( callback: () => void ) => void;
	execute: (
		siteKey: string,
		options: { action: string }
	) => Promise< string >;
}

declare global {
	interface Window {
		grecaptcha?: Recaptcha;
	}
}

/** reCAPTCHA v3, only for those who allowed it; a form is sent without it as well. */
export interface Captcha {
	/** Loads the script where the visitor allowed it; once. */
	load: () => void;
	/** An answer for one lead; undefined when it is not allowed or takes too long. */
	answer: () => Promise< string | undefined >;
}

/**
 * Prepares the captcha; nothing is loaded yet.
 *
 * @param siteKey Public key; empty where the owner configured none.
 * @param script  URL of the script, without query.
 */
export function captcha( siteKey: string, script: string ): Captcha {
	let loading: Promise< Recaptcha > | null = null;

	const allowed = () =>
		siteKey !== '' && window.doorstep?.has( 'recaptcha' ) === true;

	function load(): Promise< Recaptcha > {
		return ( loading ??= new Promise( ( resolve, reject ) => {
			const element = document.createElement( 'script' );
			element.src = `${ script }?render=${ encodeURIComponent( siteKey ) }`;
			element.onload = () => {
				const api = window.grecaptcha;
				return api ? api.ready( () => resolve( api ) ) : reject();
			};
			element.onerror = reject;
			document.head.append( element );
		} ) );
	}

	async function execute(): Promise< string | undefined > {
		try {
			return await (
				await load()
			).execute( siteKey, { action: 'doorstep_lead' } );
		} catch {
			// Blocked or broken: the server judges a lead without an answer, and the form still sends.
			loading = null;
			return undefined;
		}
	}

	return {
		load: () =>
			void ( allowed() && load().catch( () => ( loading = null ) ) ),
		answer: async () => {
			if ( ! allowed() ) {
				return undefined;
			}
			const late = new Promise< undefined >( ( resolve ) =>
				setTimeout( resolve, limits.captchaSeconds * 1000 )
			);
			return Promise.race( [ execute(), late ] );
		},
	};
}
