/**
 * Printed after the script of the WP Consent API, where that plugin is active: other plugins learn
 * of the choice there, and a choice that is made there counts here.
 *
 * @see https://github.com/WordPress/wp-consent-level-api
 */
declare global {
	interface Window {
		/** Ids of the site's services by category; the server printed it right before. */
		doorstepCategories?: Record< string, string[] >;
		wp_consent_type?: string;
		wp_has_consent?: ( category: string ) => boolean;
		wp_set_consent?: ( category: string, value: 'allow' | 'deny' ) => void;
		wp_has_service_consent?: ( service: string ) => boolean;
		wp_set_service_consent?: (
			service: string,
			isGranted: boolean
		) => void;
	}
	interface DocumentEventMap {
		wp_listen_for_consent_change: CustomEvent< Record< string, string > >;
		wp_consent_api_status_change_service: CustomEvent< {
			service: string;
			value: boolean;
		} >;
	}
}

const { doorstep } = window;
const categories = window.doorstepCategories!;
let isTelling = false;

const has = ( service: string ) => doorstep?.has( service ) === true;

/** A category is allowed when the site asks for something in it, and all of that is granted. */
const isAllowed = ( category: string ) =>
	category === 'functional' ||
	( categories[ category ]!.length > 0 &&
		categories[ category ]!.every( has ) );

/** Says what has changed, and nothing else: saying it again would lengthen its life. */
function tell(): void {
	isTelling = true;
	for ( const category of Object.keys( categories ) ) {
		const value = isAllowed( category ) ? 'allow' : 'deny';
		if (
			! document.cookie.includes( `_consent_${ category }=${ value }` )
		) {
			window.wp_set_consent!( category, value );
		}
		for ( const service of categories[ category ]! ) {
			if (
				window.wp_has_service_consent?.( service ) !== has( service )
			) {
				window.wp_set_service_consent?.( service, has( service ) );
			}
		}
	}
	isTelling = false;
}

/** Takes over what another plugin set. */
function follow( services: readonly string[], isGranted: boolean ): void {
	if (
		! isTelling &&
		doorstep &&
		services.some( ( id ) => has( id ) !== isGranted )
	) {
		doorstep.choose(
			doorstep.page.services.filter( ( id ) =>
				services.includes( id ) ? isGranted : has( id )
			),
			'api'
		);
	}
}

window.wp_consent_type = 'optin';
document.dispatchEvent( new CustomEvent( 'wp_consent_type_defined' ) );
// Nothing is stored before there is a choice, and without it nothing is allowed.
if ( ! doorstep || doorstep.get() ) {
	tell();
}
doorstep?.on( 'change', tell );
document.addEventListener( 'wp_listen_for_consent_change', ( { detail } ) => {
	for ( const [ category, value ] of Object.entries( detail ) ) {
		follow( categories[ category ] ?? [], value === 'allow' );
	}
} );
document.addEventListener(
	'wp_consent_api_status_change_service',
	( { detail } ) => follow( [ detail.service ], detail.value )
);

export {};
