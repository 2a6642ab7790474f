import { limits } from '../php-bridge/contract/contract.json';
import {
	captchaWidget,
	type CaptchaSettings,
	type CaptchaWidget,
} from './captcha-api';
import type { CaptchaPlace } from './captcha-place';
import type {} from './doorstep-api';

/**
 * Brings one form's captcha to life: offers it where it is not allowed, loads it where it is, at the
 * first focus in the form. Nothing that goes wrong keeps the form from being sent.
 *
 * @param place The captcha's place in the form.
 * @param form  The form.
 */
export function captcha( place: CaptchaPlace, form: HTMLFormElement ): void {
	const settings: CaptchaSettings = JSON.parse(
		place.dataset.doorstepCaptcha!
	);
	const part = ( name: string ) =>
		place.querySelector< HTMLElement >( `.doorstep-captcha__${ name }` )!;
	const { service } = settings;
	const status = part( 'status' );
	const ready = status.textContent;
	let isTouched = false;
	let widget: Promise< CaptchaWidget > | undefined;

	const isAllowed = () => ! service || !! window.doorstep?.has( service );
	const show = ( state: 'offer' | 'status' | 'box' ) =>
		( place.dataset.state = state );

	function load(): Promise< CaptchaWidget > {
		if ( ! widget ) {
			widget = captchaWidget( settings, part( 'box' ) );
			widget.then(
				() => {
					status.textContent = ready;
					show(
						settings.provider === 'recaptcha-v3' ? 'status' : 'box'
					);
				},
				() => {
					// Blocked or broken: tried again when the visitor goes on.
					widget = undefined;
					status.textContent = settings.failed;
				}
			);
		}
		return widget;
	}

	function update(): void {
		if ( ! isAllowed() ) {
			show( 'offer' );
		} else if ( ! widget ) {
			show( 'status' );
			// A form whose message was received is not in the page any more.
			if ( isTouched && place.isConnected ) {
				void load();
			}
		}
	}

	part( 'offer' )
		.querySelector( 'button' )!
		.addEventListener( 'click', () => {
			const { choose, page, has } = window.doorstep!;
			choose( [ ...page.services.filter( has ), service ], 'form' );
			// The button is gone.
			part( 'place' ).focus();
		} );
	form.addEventListener( 'focusin', () => {
		isTouched = true;
		update();
	} );
	document.addEventListener( 'doorstep-change', update );

	place.captcha = {
		answer: async () => {
			if ( ! isAllowed() ) {
				return undefined;
			}
			const late = new Promise< undefined >( ( resolve ) =>
				setTimeout( resolve, limits.captchaSeconds * 1000 )
			);
			return Promise.race( [
				late,
				load()
					.then( ( { answer } ) => answer() )
					.catch( () => undefined ),
			] );
		},
		renew: () =>
			void widget?.then(
				( { renew } ) => renew(),
				() => undefined
			),
	};
	update();
}

for ( const place of document.querySelectorAll< CaptchaPlace >(
	'.doorstep-captcha'
) ) {
	captcha( place, place.closest( 'form' )! );
}
