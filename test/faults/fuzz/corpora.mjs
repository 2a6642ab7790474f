/**
 * Texts that broke other forms: markup, SQL, spreadsheets' formulas, mail headers, paths, serialised
 * objects, templates, addresses, and what Unicode allows.
 */

const HANDLERS = [
	'onerror',
	'onload',
	'onfocus',
	'ontoggle',
	'onpointerover',
];
const ELEMENTS = [
	'<img src=x §>',
	'<svg §>',
	'<input autofocus §>',
	'<details open §>',
	'<video><source §></video>',
	'<body §>',
	'<iframe §></iframe>',
	'<math><mtext><img src=x §>',
	'"><a href=# §>x</a>',
	"'><p §>",
];

/** Markup that would run, were it printed raw: more than a hundred. */
export const markup = [
	...ELEMENTS.flatMap( ( element ) =>
		HANDLERS.map( ( handler ) =>
			element.replace( '§', `${ handler }=alert(1)` )
		)
	),
	...ELEMENTS.map( ( element ) =>
		element.replace( '§', 'ONERROR&#61;alert(1)' )
	),
	...ELEMENTS.map( ( element ) =>
		element.replace( '§', 'on\nerror=alert`1`' )
	),
	...[
		'javascript',
		'JaVaScRiPt',
		'java\tscript',
		'data',
		'vbscript',
	].flatMap( ( scheme ) => [
		`<a href="${ scheme }:alert(1)">x</a>`,
		`<iframe src="${ scheme }:text/html,<script>alert(1)</script>"></iframe>`,
		`<form action="${ scheme }:alert(1)"><button>`,
		`<object data="${ scheme }:alert(1)">`,
	] ),
	'<script>alert(1)</script>',
	'<script src=//evil.example></script>',
	'<scr<script>ipt>alert(1)</scr</script>ipt>',
	'</textarea><script>alert(1)</script>',
	'</title><script>alert(1)</script>',
	'</style><script>alert(1)</script>',
	'--><script>alert(1)</script>',
	']]><script>alert(1)</script>',
	'<!--<img src="--><img src=x onerror=alert(1)//">',
	'<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
	'<template><img src=x onerror=alert(1)></template>',
	'<style>@import "//evil.example/x.css";</style>',
	'<link rel=stylesheet href=//evil.example/x.css>',
	'<meta http-equiv=refresh content="0;url=//evil.example">',
	'<base href=//evil.example/>',
	'<embed src=//evil.example/x.swf>',
	'<img src=//evil.example/pixel.gif>',
	'&lt;script&gt;alert(1)&lt;/script&gt;',
	'&#60;script&#62;alert(1)&#60;/script&#62;',
	'\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
	'%3Cscript%3Ealert(1)%3C/script%3E',
	'＜script＞alert(1)＜/script＞',
	'{{constructor.constructor("alert(1)")()}}',
	'${alert(1)}',
	'`-alert(1)-`',
	"';alert(1)//",
	'";alert(1)//',
	'\\";alert(1)//',
	'javascript:/*--></title></style></textarea></script><svg/onload=alert(1)>',
];

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
export const paths = [
	'../../../../etc/passwd',
	'/etc/passwd',
	'..\\..\\wp-config.php',
	'phar:///tmp/x.phar',
	'php://filter/convert.base64-encode/resource=wp-config.php',
	'file:///etc/passwd',
	'http://169.254.169.254/latest/meta-data/',
	'wp-content/uploads/x.php',
	'C:\\Windows\\win.ini',
];
export const serialised = [
	'O:6:"Canary":0:{}',
	'a:1:{i:0;O:6:"Canary":0:{}}',
	'C:6:"Canary":0:{}',
	's:6:"canary";',
	'a:2000000000:{}',
	'Tzo2OiJDYW5hcnkiOjA6e30=',
	'phar://x/Canary',
];
export const templates = [
	'[doorstep_canary]',
	'[gallery ids="1,2"]',
	'[caption]<b>x[/caption]',
	'<!-- wp:doorstep/contact-form /-->',
	'<!-- wp:html --><script>alert(1)</script><!-- /wp:html -->',
	'<!-- wp:core/latest-posts /-->',
	'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
	'{{7*7}}',
	'<?php echo 1; ?>',
	'%admin_email%',
	'{name}',
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
