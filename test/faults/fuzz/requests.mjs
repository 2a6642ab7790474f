import { gzipSync } from 'node:zlib';
import { corpus } from './corpora.mjs';

/**
 * One bad request, or one that is only odd.
 *
 * @typedef {object} Odd
 * @property {string}                 what    Which kind of oddity
 * @property {string}                 method  Of HTTP
 * @property {string}                 path    With its query
 * @property {Record<string, string>} headers
 * @property {Buffer}                 body
 * @property {string[]}               ids     Under which it may be stored
 * @property {boolean}                chunked Whether its length is not said
 *
 * @typedef {{ form: string, token: string, names: string[], consents: string[] }} Given What the site gave: a signed definition, a token, and what the form has
 */

const LEADS = '/wp-json/doorstep/v1/leads';
const TOKEN = '/wp-json/doorstep/v1/form-token';
const JSON_TYPE = { 'Content-Type': 'application/json' };
const PLAIN_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** What may stand where something else was meant; 1e400 is no number that JSON.stringify() would write. */
const VALUES = [
	'null',
	'true',
	'false',
	'0',
	'-1',
	'1e400',
	'99999999999999999999',
	'1.5',
	'""',
	'"1"',
	'[]',
	'{}',
	'[[]]',
	'["a","b"]',
	'{"0":"a"}',
	'{"__proto__":{"x":1}}',
];

/**
 * @param {import('./random.mjs').Random} random Chance
 * @param {Given}                         given  What the site gave
 * @return {Odd} One request
 */
export function oddRequest( random, given ) {
	const id = random.uuid();
	const text = () => random.pick( corpus );
	const body = {
		id,
		form: given.form,
		token: given.token,
		fields: {
			name: 'Camille Essai',
			email: 'camille@example.org',
			message: `Bonjour ${ random.uuid() }`,
		},
		honeypot: '',
	};
	const odd = ( what, content, over = {} ) => ( {
		what,
		method: 'POST',
		path: LEADS,
		headers: JSON_TYPE,
		body: Buffer.isBuffer( content ) ? content : Buffer.from( content ),
		ids: [ id ],
		chunked: false,
		...over,
	} );
	const json = JSON.stringify( body );
	const replaced = ( key, raw ) =>
		json.replace( JSON.stringify( body[ key ] ), () => raw );
	const plain = ( inputs ) =>
		inputs
			.map(
				( [ name, value ] ) =>
					`${ encodeURIComponent( name ) }=${ encodeURIComponent( value.toWellFormed?.() ?? value ) }`
			)
			.join( '&' );
	const inputs = [
		[ 'doorstep_form', body.form ],
		[ 'doorstep_id', id ],
		[ 'doorstep_token', random.pick( [ '', body.token ] ) ],
		...Object.entries( body.fields ).map( ( [ name, value ] ) => [
			`fields[${ name }]`,
			value,
		] ),
		[ 'doorstep_leave_empty', '' ],
	];

	const kinds = {
		'a text of the corpora in each field'() {
			for ( const name of given.names ) {
				body.fields[ name ] = text();
			}
			return odd( this.what, JSON.stringify( body ) );
		},
		'one text of the corpora'() {
			body.fields[ random.pick( given.names ) ] = text();
			return odd( this.what, JSON.stringify( body ) );
		},
		'the corpora beside the fields'() {
			body[
				random.pick( [
					'id',
					'form',
					'token',
					'honeypot',
					'captcha',
					'proof',
				] )
			] = text();
			return odd( this.what, JSON.stringify( body ) );
		},
		'another type'() {
			return odd(
				this.what,
				replaced(
					random.pick( Object.keys( body ) ),
					random.pick( VALUES )
				)
			);
		},
		'another type in a field'() {
			return odd(
				this.what,
				json.replace( '"Camille Essai"', random.pick( VALUES ) )
			);
		},
		'a key too few'() {
			delete body[ random.pick( Object.keys( body ) ) ];
			return odd( this.what, JSON.stringify( body ) );
		},
		'a key too many'() {
			const key = random.pick( [
				'__proto__',
				'constructor',
				'verdict',
				'expires_at',
				'admin',
				'',
				'0',
				text(),
			] );
			return odd(
				this.what,
				json.replace(
					/^\{/,
					() =>
						`{${ JSON.stringify( key ) }:${ random.pick( VALUES ) },`
				)
			);
		},
		'a field too many'() {
			for ( let count = random.whole( 40 ); count >= 0; count-- ) {
				body.fields[
					random.pick( [
						`f${ count }`,
						text(),
						'__proto__',
						'role',
					] )
				] = text();
			}
			return odd( this.what, JSON.stringify( body ) );
		},
		consents() {
			body.consents = random.pick( [
				Object.fromEntries(
					given.consents.map( ( name ) => [
						name,
						random.next() < 0.5,
					] )
				),
				{ [ text() ]: true },
				{ 'alerts-email': text() },
				[ true ],
				'all',
				Object.fromEntries(
					Array.from( { length: 20 }, ( _, at ) => [
						`c${ at }`,
						true,
					] )
				),
			] );
			return odd( this.what, JSON.stringify( body ) );
		},
		'captcha and proof'() {
			body.captcha = random.pick( [ text(), 'x'.repeat( 9000 ), '' ] );
			body.proof = random.pick( [ text(), '123', '9'.repeat( 30 ), '' ] );
			return odd( this.what, JSON.stringify( body ) );
		},
		'the same key twice'() {
			const other = random.uuid();
			return odd(
				this.what,
				json.replace(
					/\}$/,
					`,"id":"${ other }","fields":{"name":${ random.pick( VALUES ) }}}`
				),
				{ ids: [ id, other ] }
			);
		},
		'deep nesting'() {
			const depth = 1 + random.whole( 2000 );
			return odd(
				this.what,
				replaced( 'fields', '['.repeat( depth ) + ']'.repeat( depth ) )
			);
		},
		'much of it'() {
			const size = random.pick( [
				0, 1, 65_000, 65_537, 200_000, 5_000_000,
			] );
			body.fields.message = 'a'.repeat( size );
			return odd( this.what, JSON.stringify( body ) );
		},
		'bytes changed'() {
			const bytes = Buffer.from( json );
			for ( let count = 1 + random.whole( 8 ); count > 0; count-- ) {
				bytes[ random.whole( bytes.length ) ] = random.whole( 256 );
			}
			// Who knows which id that is now.
			const read = /"id":"([0-9a-f-]{36})"/.exec(
				bytes.toString( 'latin1' )
			)?.[ 1 ];
			return odd( this.what, bytes, { ids: [ id, read ?? id ] } );
		},
		'cut off'() {
			return odd(
				this.what,
				json.slice( 0, random.whole( json.length ) )
			);
		},
		'no UTF-8'() {
			const [ before, after ] = json.split( 'Camille' );
			const wrong = random.pick( [
				[ 0xff, 0xfe ],
				[ 0xc0, 0xaf ],
				[ 0xed, 0xa0, 0x80 ],
				[ 0xf4, 0x90, 0x80, 0x80 ],
				[ 0x80 ],
				[ 0x00 ],
				[ 0xe2, 0x82 ],
			] );
			return odd(
				this.what,
				Buffer.concat( [
					Buffer.from( before ),
					Buffer.from( wrong ),
					Buffer.from( after ),
				] )
			);
		},
		'escapes that are none'() {
			return odd(
				this.what,
				json.replace(
					'Camille',
					random.pick( [
						'\\ud800',
						'\\udc00\\ud800',
						'\\u0000',
						'\\x41',
						'\\u12',
						'\ufeff',
					] )
				)
			);
		},
		'another media type'() {
			return odd( this.what, random.pick( [ json, plain( inputs ) ] ), {
				headers: random.pick( [
					{},
					{ 'Content-Type': 'text/plain' },
					{ 'Content-Type': 'application/json; charset=utf-16' },
					{ 'Content-Type': 'application/jsonp' },
					{ 'Content-Type': 'multipart/form-data' },
					{ 'Content-Type': 'multipart/form-data; boundary=x' },
					{ 'Content-Type': 'application/x-www-form-urlencoded' },
					{ 'Content-Type': 'application/xml' },
					{
						'Content-Type': text()
							.replace( /[^\x20-\x7e]/g, '' )
							.slice( 0, 200 ),
					},
				] ),
			} );
		},
		'plain form'() {
			const list = [ ...inputs ];
			for ( let count = random.whole( 4 ); count > 0; count-- ) {
				list.push( [
					random.pick( [
						'fields[name]',
						'fields[email]',
						'fields[message]',
						'fields[a][b][]',
						'fields[]',
						'fields',
						'doorstep_form[]',
						'doorstep_id[x]',
						'doorstep_token',
						'consents[alerts-email]',
						'consents',
						'doorstep_leave_empty[]',
						'action',
						'page_id',
						'p',
						's',
						'author',
						'feed',
					] ),
					text(),
				] );
			}
			return odd( this.what, plain( list ), { headers: PLAIN_TYPE } );
		},
		'plain form with thousands of inputs'() {
			return odd(
				this.what,
				plain( [
					...inputs,
					...Array.from( { length: 5000 }, ( _, at ) => [
						`fields[f${ at }]`,
						'1',
					] ),
				] ),
				{ headers: PLAIN_TYPE }
			);
		},
		'a file'() {
			const name = random.pick( [
				'x.php',
				'../x.php',
				'x.jpg',
				'.htaccess',
				'x.phtml\0.png',
			] );
			const part = `--b\r\nContent-Disposition: form-data; name="${ random.pick( [ 'file', 'fields[name]', 'doorstep_form' ] ) }"; filename="${ name }"\r\nContent-Type: image/png\r\n\r\n<?php echo 1;\r\n--b--\r\n`;
			return odd( this.what, part, {
				headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
			} );
		},
		compressed() {
			return odd( this.what, gzipSync( json ), {
				headers: { ...JSON_TYPE, 'Content-Encoding': 'gzip' },
			} );
		},
		'length not said'() {
			return odd( this.what, json, { chunked: true } );
		},
		'another method'() {
			const method = random.pick( [
				'GET',
				'PUT',
				'PATCH',
				'DELETE',
				'OPTIONS',
			] );
			return random.next() < 0.5
				? odd( this.what, json, { method } )
				: odd( this.what, json, {
						headers: {
							...JSON_TYPE,
							'X-HTTP-Method-Override': method,
						},
						path: random.pick( [
							LEADS,
							`${ LEADS }?_method=${ method }`,
						] ),
					} );
		},
		// Not `rest_route[]`, at which WordPress 6.5 fails by itself.
		'another address'() {
			return odd( this.what, json, {
				path: random.pick( [
					`${ LEADS }/`,
					`${ LEADS }//`,
					`${ LEADS }/${ id }`,
					`${ LEADS }/..%2fleads`,
					'/wp-json/doorstep%2fv1/leads',
					'/wp-json//doorstep/v1/leads',
					'/?rest_route=/doorstep/v1/leads',
					`${ LEADS }?id=${ id }&fields[name]=x&_envelope=1`,
					`${ LEADS }?_jsonp=alert&_fields=code&_embed=1`,
					`${ LEADS }?${ encodeURIComponent( text().toWellFormed?.() ?? '' ).slice( 0, 2000 ) }`,
					'/wp-json/doorstep/v2/leads',
				] ),
			} );
		},
		'odd headers'() {
			return odd( this.what, json, {
				headers: {
					...JSON_TYPE,
					...random.pick( [
						{ Origin: 'null' },
						{ Origin: 'https://evil.example' },
						{ Origin: 'x' },
						{ 'X-WP-Nonce': 'abc' },
						{ Authorization: 'Basic YWRtaW46cGFzc3dvcmQ=' },
						{ Cookie: 'cookie_consent_doorstep=1.%00' },
						{ 'X-Forwarded-For': "<script>'" },
						{ 'User-Agent': '<script>alert(1)</script>' },
						{ Referer: 'javascript:alert(1)' },
					] ),
				},
			} );
		},
		'a token asked for'() {
			return odd(
				this.what,
				random.pick( [
					'{}',
					'[]',
					'{"form":1}',
					`{"form":${ JSON.stringify( text() ) }}`,
					'{"form":[],"x":1}',
					'x',
					'',
					`{"form":"${ given.form.slice( 0, -1 ) }"}`,
				] ),
				{ path: TOKEN, ids: [] }
			);
		},
		'a signature shifted'() {
			const key = random.pick( [ 'form', 'token' ] );
			const at = random.whole( body[ key ].length );
			body[ key ] = random.pick( [
				body[ key ].slice( 0, at ) + body[ key ].slice( at + 1 ),
				`${ body[ key ].slice( 0, at ) }.${ body[ key ].slice( at ) }`,
				body[ key ].toUpperCase(),
				`${ body[ key ] }=`,
			] );
			return odd( this.what, JSON.stringify( body ) );
		},
		'nothing odd'() {
			return odd( this.what, json );
		},
	};
	// What takes long to make and to send comes less often.
	const rare = [ 'much of it', 'plain form with thousands of inputs' ];
	let what = random.pick( Object.keys( kinds ) );
	if ( rare.includes( what ) && random.next() > 0.2 ) {
		what = 'one text of the corpora';
	}
	return kinds[ what ].call( { what } );
}
