/**
 * How readable the documents' own texts are, in each language: LIX (Björnsson 1968), words a sentence plus the
 * percentage of words of more than six letters. Below 30 reads like a children's book, 50 like official texts.
 *
 *   node test/reading.mjs
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './site/folders.mjs';

const AREAS = [
	'legal-notice',
	'privacy-policy',
	'cookie-policy',
	'document',
	'register',
	'version',
	'change',
];

/** Languages of the documents. */
export const LANGUAGES = [ 'en', 'fr', 'nl', 'de' ];

/** Points that end no sentence. */
const ABBREVIATION =
	/(?<![\p{L}])(Art|Abs|Buchst|Nr|no|art|lid|bzw|z|B|ref)\./gu;

/**
 * Every sentence of the documents, by its text's key.
 *
 * @param {string} language One of LANGUAGES
 * @return {{ key: string, sentence: string, words: string[] }[]} In the texts' order
 */
export function sentences( language ) {
	return AREAS.flatMap( ( area ) => {
		const file = join(
			root,
			'php-bridge/texts',
			language,
			`${ area }.json`
		);
		return existsSync( file )
			? Object.entries( JSON.parse( readFileSync( file, 'utf8' ) ) )
			: [];
	} ).flatMap( ( [ key, text ] ) =>
		text
			.replace( ABBREVIATION, '$1' )
			.split( /(?<=[.!?])\s+/u )
			.map( ( sentence ) => ( {
				key,
				sentence,
				words: sentence.match( /[\p{L}\d][\p{L}\d’'-]*/gu ) ?? [],
			} ) )
	);
}

/**
 * LIX of the sentences that are whole; names and headings end in no point.
 *
 * @param {string} language One of LANGUAGES
 * @return {number} The figure
 */
export function lix( language ) {
	const whole = sentences( language ).filter( ( { sentence } ) =>
		/[.!?]$/.test( sentence )
	);
	const words = whole.flatMap( ( sentence ) => sentence.words );
	const long = words.filter( ( word ) => word.length > 6 );
	return words.length / whole.length + ( 100 * long.length ) / words.length;
}

if ( import.meta.url === pathToFileURL( process.argv[ 1 ] ?? '' ).href ) {
	for ( const language of LANGUAGES ) {
		const longest = Math.max(
			...sentences( language ).map( ( { words } ) => words.length )
		);
		console.log(
			`${ language }: LIX ${ Math.round( lix( language ) ) }, longest sentence ${ longest } words`
		);
	}
}
