import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { po } from 'gettext-parser';
import { describe, expect, test } from 'vitest';

type Text = { context: string; id: string; where: string };

const translations = po.parse(
	readFileSync( 'plugin/languages/doorstep-fr_FR.po' )
).translations;

function files( folder: string, ending: RegExp ): string[] {
	return readdirSync( folder, { recursive: true, withFileTypes: true } )
		.filter( ( entry ) => entry.isFile() && ending.test( entry.name ) )
		.map( ( entry ) => join( entry.parentPath, entry.name ) );
}

/** What gettext translates in a source, as WordPress' tools find it: literals in calls, in our text domain. */
function texts( where: string ): Text[] {
	const source = readFileSync( where, 'utf8' );
	const literal = `'((?:\\\\.|[^'\\\\])*)'`;
	const separator = `\\s*,\\s*`;
	const calls = ( pattern: string ) => [
		...source.matchAll( new RegExp( `\\b${ pattern }`, 'g' ) ),
	];
	const text = ( id = '', context = '' ) => ( {
		context: context.replace( /\\(.)/g, '$1' ),
		id: id.replace( /\\(.)/g, '$1' ),
		where,
	} );

	return [
		...calls(
			`(?:esc_html|esc_attr)?_[_e]\\(\\s*${ literal }${ separator }'doorstep'`
		).map( ( [ , id ] ) => text( id ) ),
		...calls( `_n\\(\\s*${ literal }` ).map( ( [ , id ] ) => text( id ) ),
		...calls(
			`(?:esc_html|esc_attr)?_x\\(\\s*${ literal }${ separator }${ literal }`
		).map( ( [ , id, context ] ) => text( id, context ) ),
	];
}

function blockTexts( where: string ): Text[] {
	const block = JSON.parse( readFileSync( where, 'utf8' ) ) as {
		title: string;
		description: string;
		keywords: string[];
	};
	return [
		{ context: 'block title', id: block.title, where },
		{ context: 'block description', id: block.description, where },
		...block.keywords.map( ( id ) => ( {
			context: 'block keyword',
			id,
			where,
		} ) ),
	];
}

const all = [
	...[ 'php-bridge', 'plugin' ]
		.flatMap( ( folder ) => files( folder, /\.php$/ ) )
		.flatMap( texts ),
	...[ 'admin', 'blocks' ]
		.flatMap( ( folder ) => files( folder, /\.tsx?$/ ) )
		.flatMap( texts ),
	...files( 'blocks', /^block\.json$/ ).flatMap( blockTexts ),
];

describe( 'French', () => {
	test( 'has every text of wp-admin and the editor', () => {
		expect( all.length ).toBeGreaterThan( 150 );
		const missing = all.filter(
			( { context, id } ) =>
				! translations[ context ]?.[ id ]?.msgstr.every(
					( text ) => text !== ''
				)
		);
		expect( missing ).toEqual( [] );
	} );

	test( 'has no text that the sources have lost', () => {
		const used = new Set(
			all.map( ( { context, id } ) => `${ context }|${ id }` )
		);
		const left = Object.entries( translations ).flatMap(
			( [ context, group ] ) =>
				Object.keys( group ).filter(
					( id ) => id !== '' && ! used.has( `${ context }|${ id }` )
				)
		);
		expect( left ).toEqual( [] );
	} );

	test( 'keeps the placeholders', () => {
		const marks = ( text: string ) =>
			( text.match( /%(\d\$)?[sd]/g ) ?? [] ).sort();
		for ( const group of Object.values( translations ) ) {
			for ( const { msgid, msgstr } of Object.values( group ) ) {
				msgstr.forEach( ( text ) =>
					expect( marks( text ), msgid ).toEqual( marks( msgid ) )
				);
			}
		}
	} );

	test.runIf( existsSync( 'build/doorstep/languages' ) )(
		'reaches each script of the editor',
		() => {
			for ( const [ folder, handle ] of [
				[ 'admin/leads', 'leads' ],
				[ 'admin/settings', 'settings' ],
				[ 'admin/scan', 'scan' ],
				[ 'admin/requests', 'requests' ],
				[ 'admin/documents', 'documents' ],
				[ 'blocks/contact-form', 'contact-form-editor-script' ],
				[ 'blocks/form-field', 'form-field-editor-script' ],
				[ 'blocks/form-consent', 'form-consent-editor-script' ],
			] as const ) {
				const sources = files( folder, /\.tsx?$/ )
					.flatMap( texts )
					.map( ( { context, id } ) =>
						context === '' ? id : `${ context }\u0004${ id }`
					);
				const json = JSON.parse(
					readFileSync(
						`build/doorstep/languages/doorstep-fr_FR-doorstep-${ handle }.json`,
						'utf8'
					)
				);
				expect(
					sources.filter(
						( id ) => ! ( id in json.locale_data.doorstep )
					)
				).toEqual( [] );
			}
		}
	);
} );
