import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const folder = fileURLToPath( new URL( '../php-bridge', import.meta.url ) );

/**
 * Keywords that rest_validate_value_from_schema() knows, of those that we have a use for.
 *
 * @see https://developer.wordpress.org/rest-api/extending-the-rest-api/schema/
 */
const known = [
	'title',
	'description',
	'default',
	'type',
	'format',
	'enum',
	'pattern',
	'items',
	'minItems',
	'maxItems',
	'uniqueItems',
	'properties',
	'additionalProperties',
	'patternProperties',
	'required',
	'minProperties',
	'maxProperties',
	'minLength',
	'maxLength',
	'minimum',
	'maximum',
	'anyOf',
	'oneOf',
];

function json( file: string ): unknown {
	return JSON.parse( readFileSync( join( folder, file ), 'utf8' ) );
}

function isObject( value: unknown ): value is Record< string, unknown > {
	return (
		typeof value === 'object' && value !== null && ! Array.isArray( value )
	);
}

/** Every keyword of a schema, with where it stands. */
function keywords( schema: unknown, at: string ): string[] {
	if ( ! isObject( schema ) ) {
		return [];
	}
	return Object.entries( schema ).flatMap( ( [ key, value ] ) => {
		const here = `${ at }/${ key }`;
		if ( key === 'properties' || key === 'patternProperties' ) {
			return [
				here,
				...Object.entries( value as object ).flatMap(
					( [ name, child ] ) =>
						keywords( child, `${ here }/${ name }` )
				),
			];
		}
		if ( key === 'items' || key === 'additionalProperties' ) {
			return [ here, ...keywords( value, here ) ];
		}
		return [ here ];
	} );
}

describe( 'The contract', () => {
	test.each( readdirSync( join( folder, 'contract/schema' ) ) )(
		'%s uses only keywords that WordPress checks',
		( file ) => {
			const unknown = keywords(
				json( `contract/schema/${ file }` ),
				''
			).filter(
				( path ) => ! known.includes( path.split( '/' ).at( -1 ) ?? '' )
			);
			expect( unknown ).toEqual( [] );
		}
	);
} );

describe( 'Texts', () => {
	const areas = readdirSync( join( folder, 'texts/en' ) );
	const marks = ( text: string ) =>
		[ ...text.matchAll( /\{(\w+)\}/g ) ]
			.map( ( match ) => match[ 1 ] )
			.sort();

	test.each( areas )( '%s says the same in every language', ( area ) => {
		const english = json( `texts/en/${ area }` ) as Record<
			string,
			string
		>;
		const french = json( `texts/fr/${ area }` ) as Record< string, string >;
		expect( Object.keys( french ) ).toEqual( Object.keys( english ) );
		for ( const [ key, text ] of Object.entries( english ) ) {
			expect( marks( french[ key ] ?? '' ), key ).toEqual(
				marks( text )
			);
		}
	} );

	test.each( areas )(
		'French typography in %s: no-break spaces before double punctuation',
		( area ) => {
			const french = json( `texts/fr/${ area }` ) as Record<
				string,
				string
			>;
			const wrong = Object.entries( french ).filter(
				( [ , text ] ) =>
					/ [:;!?»]|« (?! )[^ ]/.test( text ) || /'/.test( text )
			);
			expect( wrong ).toEqual( [] );
		}
	);
} );
