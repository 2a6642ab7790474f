import { readFileSync } from 'node:fs';

/**
 * Texts that broke other forms: markup, SQL, spreadsheets' formulas, mail headers, paths, serialised
 * objects, templates, addresses, and what Unicode allows.
 */

/** What PHP's tests use too. `markup`: what would run, were it printed raw. */
export const { markup, paths, serialised, templates } = JSON.parse(
	readFileSync(
		new URL( '../../vectors/hostile-texts.json', import.meta.url ),
		'utf8'
	)
);

const sql = [
	"' OR 1=1 -- ",
	"'; DROP TABLE wp_doorstep_leads; -- ",
	"' UNION SELECT user_pass FROM wp_users -- ",
	'%s %d %1$s %i %%',
	"\\' OR SLEEP(3) -- ",
	'` ; --',
	'{placeholder}',
];
const formulas = [
	'=1+1',
	'+33 2 61 91 00 12',
	'-1',
	'@SUM(A1)',
	'\t=1',
	'\r=1',
	'＝1+1',
	'"=1+1"',
	';=1',
];
const headers = [
	'a@example.org\r\nBcc: all@example.net',
	'x\nTo: all@example.net',
	'%0aCc: all@example.net',
	'a@example.org, b@example.net',
	'a@example.org; b@example.net',
	'<a@example.org>',
	'"a, b" <a@example.org>',
	'x\r\n\r\n<html>',
	'a@example.org\0@example.net',
];
const addresses = [
	'inès@exämple.org',
	'"quoted local"@example.org',
	'a@[127.0.0.1]',
	`${ 'a'.repeat( 64 ) }@${ 'b'.repeat( 63 ) }.${ 'c'.repeat( 63 ) }.${ 'd'.repeat( 63 ) }.example`,
	'a@b',
	'@example.org',
	'a@@example.org',
	'a@example.org.',
	' a@example.org ',
	'a@xn--exmple-cua.org',
];
const unicode = [
	'\u202eevil\u202c',
	'\u200b\u200c\u200d\ufeff',
	`Z${ '\u0300\u0301\u0302'.repeat( 1000 ) }`,
	'👩‍👩‍👧‍👦🏳️‍🌈',
	'\u2028\u2029',
	'\u0000',
	'\u0001\u0008\u007f',
	'\ufdd0\uffff',
	'ﷺ'.repeat( 200 ),
	'ı İ ß ſ K',
	'𝕏'.repeat( 300 ),
	' \n\t ',
	'a'.repeat( 5001 ),
	'é'.repeat( 5000 ),
];

/** Everything. */
export const corpus = [
	...markup,
	...sql,
	...formulas,
	...headers,
	...paths,
	...serialised,
	...templates,
	...addresses,
	...unicode,
];
