import { captchaScript } from './captcha-scripts';

/** gtag.js in small: it sends what the dataLayer asks its id for. */
const gtag = `
	( window.dataLayer || [] ).forEach( ( entry ) => {
		if ( entry[ 0 ] === 'config' && document.currentScript.src.includes( entry[ 1 ] ) ) new Image().src = 'https://www.google-analytics.com/g/collect?tid=' + entry[ 1 ];
	} );`;

/** What a tag manager does: it inserts the tags of others, which nothing in the page names. */
const tagManager = `
	const tag = document.createElement( 'script' );
	tag.async = true;
	tag.src = 'https://static.hotjar.com/c/by-tag-manager.js';
	document.head.appendChild( tag );
	new Image().src = 'https://px.ads.linkedin.com/by-tag-manager';
	fetch( 'https://region1.google-analytics.com/g/by-tag-manager', { method: 'POST' } ).then( ( reply ) => reply.text() );`;

/** What snippets go on with when the vendor's script is there; each says that it was called. */
const expected: Record< string, string > = {
	'www.googletagmanager.com/gtag/js': gtag,
	'www.googletagmanager.com/gtm.js': tagManager,
	'www.google.com/recaptcha/': captchaScript( 'grecaptcha', 304, 78, false ),
	'js.hcaptcha.com/1/api.js': captchaScript( 'hcaptcha', 303, 78, false ),
	'challenges.cloudflare.com/turnstile/': captchaScript(
		'turnstile',
		300,
		65,
		true
	),
	'tag.aticdn.net/': `window.pa = { setConfigurations() {}, sendEvent() { ran.push( 'pa.sendEvent' ); } };`,
	'api.mapbox.com/': `window.mapboxgl = { Map: class { constructor() { ran.push( 'mapboxgl.Map' ); } } };`,
	'maps.googleapis.com/': `window.google = { maps: { Map: class { constructor() { ran.push( 'google.maps.Map' ); } } } }; initMap();`,
	'bat.bing.com/': `window.UET = class { constructor() { ran.push( 'UET' ); } push() {} };`,
	'static.hotjar.com/c/writes.js': `document.write( '<p id="written">Written</p><script src="https://static.hotjar.com/c/written.js"></' + 'script>' );`,
	'js-eu1.hsforms.net/': `window.hbspt = { forms: { create() { ran.push( 'hbspt.forms.create' ); } } };`,
};

/** First-party cookies that the vendors' scripts set. */
const cookies: Record< string, string[] > = {
	'www.googletagmanager.com/gtag/': [ '_ga', '_ga_VITRINE001' ],
	'connect.facebook.net/en_US/fbevents.js': [ '_fbp' ],
	'static.hotjar.com/': [ '_hjSessionUser_3000001', '_hjSession_3000001' ],
	'www.clarity.ms/': [ '_clck', '_clsk' ],
	'cdn.matomo.cloud/': [ '_pk_id.1.1fff', '_pk_ses.1.1fff' ],
	'snap.licdn.com/': [ 'li_fat_id' ],
};

/**
 * The script of a third party: it says that it ran, sets the cookies that the real one does,
 * and gives the page what it goes on with.
 *
 * @param host Whose name was asked for.
 * @param path Path and query.
 */
export function vendorScript( host: string, path: string ): string {
	const url = host + path;
	const of = < Value >( table: Record< string, Value > ) =>
		Object.entries( table ).find( ( [ start ] ) =>
			url.startsWith( start )
		)?.[ 1 ];
	return [
		`( globalThis.ran ||= [] ).push( ${ JSON.stringify( url ) } );`,
		...( of( cookies ) ?? [] ).map(
			( name ) => `document.cookie = '${ name }=1; path=/';`
		),
		of( expected ) ?? '',
	].join( '\n' );
}
