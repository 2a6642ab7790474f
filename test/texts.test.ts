import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Texts = Record< string, string >;

const root = 'php-bridge/texts';
const read = ( file: string ): unknown =>
	JSON.parse( readFileSync( file, 'utf8' ) );
const texts = ( language: string, area: string ) =>
	read( `${ root }/${ language }/${ area }.json` ) as Texts;

const source = readFileSync( 'php-bridge/Texts.php', 'utf8' );

/** The list of codes in a constant of Texts.php. */
function codes( constant: string ): string[] {
	const list = source.match( `const ${ constant } = array\\(([^)]*)\\)` );
	return [ ...list![ 1 ]!.matchAll( /'(\w+)'/g ) ].map( ( [ , code ] ) =>
		String( code )
	);
}

const languages = codes( 'LANGUAGES' );
const documents = codes( 'DOCUMENT_LANGUAGES' );

/** The languages that an agency words its register in. */
const registers = Object.keys(
	(
		read( 'php-bridge/contract/schema/register.json' ) as {
			properties: { otherMeasures: { properties: Texts } };
		}
	 ).properties.otherMeasures.properties
);

/** What visitors meet on any page; the documents are for the languages that they are written in. */
const everywhere = [
	'banner',
	'panel',
	'panel-frame',
	'placeholder',
	'services',
	'units',
	'form',
	'presets',
	'mail',
	'door',
	'change',
];
const inDocuments = [
	'document',
	'cookie-policy',
	'legal-notice',
	'privacy-policy',
	'version',
];

const written = [
	...languages.flatMap( ( language ) =>
		everywhere.map( ( area ) => [ language, area ] as const )
	),
	...documents.flatMap( ( language ) =>
		inDocuments.map( ( area ) => [ language, area ] as const )
	),
	...registers.map( ( language ) => [ language, 'register' ] as const ),
];

const marks = ( text: string ) =>
	[ ...text.matchAll( /\{\w+\}/g ) ].map( String ).sort();

/** Words that another language spells as English does. */
const alike = [
	':',
	'Comfort',
	'Cookie',
	'H:i',
	'Message',
	'Name',
	'Page',
	'Services',
	'{count} minute',
	'{count} minutes',
];

/** Ways to address a reader that are too familiar, or that Italian sites avoid. */
const familiar: Record< string, RegExp > = {
	fr: /(?<!\p{L})(tu|toi|ton|tes)(?!\p{L})/iu,
	nl: /(?<!\p{L})(je|jij|jou|jouw|jullie)(?!\p{L})/iu,
	de: /(?<!\p{L})(du|dich|dir|dein\p{L}*|euch|euer\p{L}*)(?!\p{L})/iu,
	es: /(?<!\p{L})(tú|tu|tus|te|ti|vosotros|vuestr\p{L}*)(?!\p{L})/iu,
	it: /(?<!\p{L})(tu|tuo|tua|tuoi|tue|ti|Lei|Suo|Sua|Suoi|Sue)(?!\p{L})/u,
};

describe( 'Texts for visitors', () => {
	test( 'are served in six languages, and the documents in four', () => {
		expect( languages ).toEqual( [ 'en', 'fr', 'nl', 'de', 'es', 'it' ] );
		expect( documents ).toEqual( [ 'en', 'fr', 'nl', 'de' ] );
		expect( readdirSync( root ).sort() ).toEqual( [ ...languages ].sort() );
	} );

	test.each( languages )( 'leave no area out in %s', ( language ) => {
		expect( readdirSync( `${ root }/${ language }` ).sort() ).toEqual(
			[
				...everywhere,
				...( documents.includes( language ) ? inDocuments : [] ),
				...( registers.includes( language ) ? [ 'register' ] : [] ),
			]
				.map( ( area ) => `${ area }.json` )
				.sort()
		);
	} );

	test.each( written )(
		'say in %s everything that the English ones say (%s)',
		( language, area ) => {
			const english = texts( 'en', area );
			const own = texts( language, area );
			expect( Object.keys( own ) ).toEqual( Object.keys( english ) );
			for ( const [ key, text ] of Object.entries( own ) ) {
				expect( text.trim(), key ).not.toBe( '' );
				expect( marks( text ), key ).toEqual(
					marks( english[ key ]! )
				);
				expect( text.replace( /\{\w+\}/g, '' ), key ).not.toMatch(
					/[{}]/
				);
			}
		}
	);

	test.each(
		written.filter(
			( [ language, area ] ) =>
				language !== 'en' && everywhere.includes( area )
		)
	)( 'are translated, not copied: %s (%s)', ( language, area ) => {
		const english = texts( 'en', area );
		const copied = Object.entries( texts( language, area ) ).filter(
			( [ key, text ] ) =>
				! key.startsWith( 'units.country.' ) &&
				text === english[ key ] &&
				! alike.includes( text )
		);
		expect( copied ).toEqual( [] );
	} );

	test.each( written )(
		'are plain text, set as text is set in %s (%s)',
		( language, area ) => {
			for ( const [ key, text ] of Object.entries(
				texts( language, area )
			) ) {
				expect( text, key ).not.toMatch( /[<>"']|&\w+;|\.\.\.| {2}/ );
				expect( text, key ).not.toMatch( /\s$|^[ \t\n]/ );
				// No line of French may break before these; the others have no space there at all.
				expect( text, key ).not.toMatch( / [:;?!»]|« |n° / );
				if ( language !== 'fr' ) {
					expect( text, key ).not.toMatch( /\s[:;?!]/ );
				}
			}
		}
	);

	test.each( written.filter( ( [ language ] ) => language in familiar ) )(
		'stay polite in %s (%s)',
		( language, area ) => {
			for ( const [ key, text ] of Object.entries(
				texts( language, area )
			) ) {
				expect( text, key ).not.toMatch( familiar[ language ]! );
			}
		}
	);

	test( 'name every service of the catalogue and its country', () => {
		const { services } = read( 'php-bridge/contract/services.json' ) as {
			services: Record< string, { country: string } >;
		};
		for ( const language of languages ) {
			const purposes = texts( language, 'services' );
			const units = texts( language, 'units' );
			expect( Object.keys( purposes ).sort() ).toEqual(
				Object.keys( services )
					.map( ( id ) => `services.${ id }` )
					.sort()
			);
			for ( const [ id, { country } ] of Object.entries( services ) ) {
				expect( purposes[ `services.${ id }` ], id ).toMatch( /\.$/ );
				if ( country !== '' ) {
					expect( units, id ).toHaveProperty( [
						`units.country.${ country }`,
					] );
				}
			}
		}
	} );
} );

describe( 'The buttons', () => {
	/** As privacy browsers and their extensions look for the button that refuses. */
	const refuses: Record< string, string > = {
		en: 'Refuse all',
		fr: 'Tout refuser',
		nl: 'Alles weigeren',
		de: 'Alle ablehnen',
		es: 'Rechazar todo',
		it: 'Rifiuta tutto',
	};

	test.each( languages )(
		'refuse as plainly as they accept in %s',
		( language ) => {
			const banner = texts( language, 'banner' );
			const panel = texts( language, 'panel' );
			const frame = texts( language, 'panel-frame' );
			const accept = banner[ 'banner.accept' ]!;
			const refuse = banner[ 'banner.refuse' ]!;
			const choose = banner[ 'banner.choose' ]!;

			expect( refuse ).toBe( refuses[ language ] );
			expect( panel[ 'panel.refuse' ] ).toBe( refuse );
			expect( frame[ 'panel-frame.refuse' ] ).toBe( refuse );
			expect( panel[ 'panel.accept' ] ).toBe( accept );
			expect( accept.length / refuse.length ).toBeGreaterThan( 0.6 );
			expect( accept.length / refuse.length ).toBeLessThan( 1.4 );
			expect( choose.length ).toBeLessThanOrEqual(
				Math.max( accept.length, refuse.length )
			);
		}
	);

	test.each( languages )(
		'that choose are not taken for those that manage cookies, accept or refuse in %s',
		( language ) => {
			expect(
				texts( language, 'banner' )[ 'banner.choose' ]
			).not.toMatch(
				/cookie|manag|setting|prefer|préf|option|opci|opzion|custom|gérer|param|personn|personal|beheer|instel|voorkeur|aanpass|verwalt|einstell|anpass|gesti|config|impost|accept|accet|acept|akzept|refus|weiger|ablehn|recha|rifiut|all|tout|todo|tutto/i
			);
		}
	);
} );
