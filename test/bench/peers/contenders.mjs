/**
 * The contenders: what each one's documentation tells a site to put into a page, with the same
 * services and the same words. Where the documentation leaves a choice, the faster one is taken.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../site/folders.mjs';
import { services, texts } from './texts.mjs';

/**
 * A contender.
 *
 * @typedef {object} Contender
 * @property {string}                                       name
 * @property {string}                                       head   HTML at the head's beginning
 * @property {string}                                       body   HTML at the body's beginning
 * @property {string}                                       end    HTML at the body's end
 * @property {string|null}                                  banner Selector of its banner
 * @property {string}                                       refuse Selector of its refuse button
 * @property {Record<string, {type: string, text: Buffer}>} files  What its page loads, by path
 */

const js = 'text/javascript';
const css = 'text/css';
const ofPackage = ( name, type ) => ( {
	type,
	text: readFileSync( join( root, 'node_modules', name ) ),
} );
const script = ( text ) => ( { type: js, text: Buffer.from( text ) } );
const version = ( name ) =>
	JSON.parse(
		readFileSync(
			join( root, 'node_modules', name, 'package.json' ),
			'utf8'
		)
	).version;

/** The page with nothing added. */
const bare = {
	name: 'bare page',
	head: '',
	body: '',
	end: '',
	banner: null,
	refuse: '',
	files: {},
};

/** @see https://cookieconsent.orestbida.com/essential/getting-started.html */
function vanillaCookieconsent() {
	const named = ( category ) =>
		Object.fromEntries(
			services
				.filter( ( service ) => service.category === category )
				.map( ( { id, name } ) => [ id, { label: name } ] )
		);
	const config = {
		// Or it does not show itself to a browser that is driven.
		hideFromBots: false,
		guiOptions: {
			consentModal: { layout: 'bar', equalWeightButtons: true },
		},
		categories: {
			necessary: { enabled: true, readOnly: true },
			statistics: { services: named( 'statistics' ) },
			marketing: { services: named( 'marketing' ) },
		},
		language: {
			default: 'fr',
			translations: {
				fr: {
					consentModal: {
						title: texts.title,
						description: texts.ask,
						acceptAllBtn: texts.accept,
						acceptNecessaryBtn: texts.refuse,
						showPreferencesBtn: texts.choose,
						footer: `<a href="/politique/">${ texts.policy }</a>`,
					},
					preferencesModal: {
						title: texts.title,
						acceptAllBtn: texts.accept,
						acceptNecessaryBtn: texts.refuse,
						savePreferencesBtn: texts.save,
						closeIconLabel: 'Fermer',
						sections: [
							{
								title: texts.statistics,
								description: texts.statisticsPurpose,
								linkedCategory: 'statistics',
							},
							{
								title: texts.marketing,
								description: texts.marketingPurpose,
								linkedCategory: 'marketing',
							},
						],
					},
				},
			},
		},
	};
	return {
		name: `vanilla-cookieconsent ${ version( 'vanilla-cookieconsent' ) }`,
		head: '<link rel="stylesheet" href="/vcc/cookieconsent.css"><script defer src="/vcc/cookieconsent.umd.js"></script><script defer src="/vcc/config.js"></script>',
		body: '',
		end: '',
		banner: '#cc-main .cm',
		refuse: '#cc-main [data-role="necessary"]',
		files: {
			'/vcc/cookieconsent.css': ofPackage(
				'vanilla-cookieconsent/dist/cookieconsent.css',
				css
			),
			'/vcc/cookieconsent.umd.js': ofPackage(
				'vanilla-cookieconsent/dist/cookieconsent.umd.js',
				js
			),
			'/vcc/config.js': script(
				`CookieConsent.run(${ JSON.stringify( config ) });`
			),
		},
	};
}

/** @see https://heyklaro.com/docs/getting-started */
function klaro() {
	const config = {
		version: 1,
		lang: 'fr',
		acceptAll: true,
		showNoticeTitle: true,
		translations: {
			fr: {
				privacyPolicyUrl: '/politique/',
				consentNotice: {
					title: texts.title,
					description: texts.ask,
					learnMore: texts.choose,
				},
				consentModal: { title: texts.title, description: texts.ask },
				ok: texts.accept,
				acceptAll: texts.accept,
				decline: texts.refuse,
				purposes: {
					statistics: {
						title: texts.statistics,
						description: texts.statisticsPurpose,
					},
					marketing: {
						title: texts.marketing,
						description: texts.marketingPurpose,
					},
				},
			},
		},
		services: services.map( ( { id, name, category } ) => ( {
			name: id,
			title: name,
			purposes: [ category ],
		} ) ),
	};
	return {
		name: `klaro ${ version( 'klaro' ) }`,
		head: '<script defer src="/klaro/config.js"></script><script defer src="/klaro/klaro.js"></script>',
		body: '',
		end: '',
		banner: '.klaro .cookie-notice',
		refuse: '.klaro .cn-decline',
		files: {
			'/klaro/config.js': script(
				`var klaroConfig = ${ JSON.stringify( config ) };`
			),
			'/klaro/klaro.js': ofPackage( 'klaro/dist/klaro.js', js ),
		},
	};
}

/** @see https://github.com/AmauriC/tarteaucitron.js#how-to-use */
function tarteaucitron() {
	const init = {
		privacyUrl: '/politique/',
		bodyPosition: 'top',
		hashtag: '#tarteaucitron',
		cookieName: 'tarteaucitron',
		orientation: 'bottom',
		groupServices: false,
		showDetailsOnClick: true,
		serviceDefaultState: 'wait',
		showAlertSmall: false,
		showTitleBanner: true,
		cookieslist: false,
		showIcon: false,
		adblocker: false,
		DenyAllCta: true,
		AcceptAllCta: true,
		highPrivacy: true,
		handleBrowserDNTRequest: false,
		removeCredit: true,
		moreInfoLink: true,
		useExternalCss: false,
		useExternalJs: false,
		mandatory: true,
		// It would load Google's script before any choice.
		googleConsentMode: false,
	};
	const words = {
		middleBarHead: texts.title,
		alertBigPrivacy: texts.ask,
		acceptAll: texts.accept,
		denyAll: texts.refuse,
		personalize: texts.choose,
		privacyUrl: texts.policy,
	};
	const jobs = [ 'gtag', 'youtube', 'googlemapsembed', 'facebookpixel' ];
	const files = Object.fromEntries(
		[
			[ 'tarteaucitron.min.js', js ],
			[ 'tarteaucitron.services.min.js', js ],
			[ 'lang/tarteaucitron.fr.min.js', js ],
			[ 'css/tarteaucitron.min.css', css ],
		].map( ( [ name, type ] ) => [
			`/tac/${ name }`,
			ofPackage( `tarteaucitronjs/${ name }`, type ),
		] )
	);
	return {
		name: `tarteaucitron ${ version( 'tarteaucitronjs' ) }`,
		head: `<script src="/tac/tarteaucitron.min.js"></script><script>tarteaucitronForceLanguage='fr';tarteaucitronCustomText=${ JSON.stringify( words ) };tarteaucitron.init(${ JSON.stringify( init ) });</script>`,
		body: '',
		end: `<script>tarteaucitron.user.gtagUa='G-1';tarteaucitron.user.facebookpixelId='1';${ jobs.map( ( job ) => `(tarteaucitron.job=tarteaucitron.job||[]).push('${ job }');` ).join( '' ) }</script>`,
		banner: '#tarteaucitronAlertBig',
		refuse: '#tarteaucitronAllDenied2',
		files,
	};
}

/**
 * Doorstep, as a real WordPress prints it.
 *
 * @param {string} html Of a page of that WordPress
 * @return {Contender} What it printed
 */
function doorstep( html ) {
	const printed = ( pattern ) => {
		const found = html.match( pattern );
		if ( ! found ) {
			throw new Error( `The page has no ${ pattern }.` );
		}
		return found[ 0 ];
	};
	const [ , panel ] = html.match( /"panel":"([^"?]+)/ );
	const path = ( name ) => panel.replace( 'panel.js', name );
	const built = ( name, type ) => ( {
		type,
		text: readFileSync( join( root, 'build/doorstep/widget', name ) ),
	} );
	return {
		name: 'Doorstep',
		head:
			printed( /<style id="doorstep-style"[^]*?<\/style>/ ) +
			printed( /<script[^>]* id="doorstep-head"[^]*?<\/script>/ ),
		// It stands on one line.
		body: printed( /<(?:div|dialog) id="doorstep-banner".*/ ),
		end: '',
		banner: '#doorstep-banner',
		refuse: '#doorstep-banner [data-doorstep="refuse"]',
		files: {
			[ path( 'panel.js' ) ]: built( 'panel.js', js ),
			[ path( 'panel.css' ) ]: built( 'panel.css', css ),
		},
	};
}

/**
 * All of them, the bare page first and Doorstep second.
 *
 * @param {string} html Of a page of a WordPress with Doorstep
 * @return {Contender[]} With the page's own
 */
export const contenders = ( html ) => [
	bare,
	doorstep( html ),
	vanillaCookieconsent(),
	klaro(),
	tarteaucitron(),
];
