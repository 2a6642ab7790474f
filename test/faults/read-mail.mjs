/**
 * A mail as it arrived.
 *
 * @typedef {object} Mail
 * @property {Map<string, string[]>} headers    By name in lower case; as many values as it has such headers
 * @property {string}                messageId
 * @property {string}                text       Every text part, decoded
 * @property {string}                source     Whole
 * @property {string[]}              recipients Of the envelope
 * @property {number}                at         When it came, by this process' clock
 */

/**
 * @param {string}   source     As it came, a byte a character
 * @param {string[]} recipients Of the envelope
 * @return {Mail} Read
 */
export function readMail( source, recipients ) {
	const { headers, text } = readPart( source );
	return {
		headers,
		messageId: headers.get( 'message-id' )?.[ 0 ] ?? '',
		text,
		source,
		recipients,
		at: performance.now(),
	};
}

/**
 * @param {string} source A mail or one of its parts
 * @return {{headers: Map<string, string[]>, text: string}} Its headers, and the texts in it
 */
function readPart( source ) {
	const end = source.indexOf( '\r\n\r\n' );
	const head = source.slice( 0, end ).replace( /\r\n[ \t]+/g, ' ' );
	const body = source.slice( end + 4 );
	const headers = new Map();
	for ( const line of head.split( '\r\n' ) ) {
		const [ , name, value ] = /^([^:]+):\s*(.*)$/s.exec( line ) ?? [];
		if ( name ) {
			const key = name.toLowerCase();
			headers.set( key, [ ...( headers.get( key ) ?? [] ), value ] );
		}
	}
	const type = headers.get( 'content-type' )?.[ 0 ] ?? 'text/plain';
	const boundary = /boundary="?([^";]+)"?/i.exec( type )?.[ 1 ];
	if ( boundary ) {
		const parts = body.split( `--${ boundary }` ).slice( 1, -1 );
		return {
			headers,
			text: parts
				.map( ( part ) => readPart( part.replace( /^\r\n/, '' ) ).text )
				.join( '\n' ),
		};
	}
	const encoding = headers.get( 'content-transfer-encoding' )?.[ 0 ] ?? '';
	return { headers, text: decode( body, encoding.toLowerCase() ) };
}

/**
 * @param {string} body     A byte a character
 * @param {string} encoding Of its transfer
 * @return {string} Its text
 */
function decode( body, encoding ) {
	if ( encoding === 'base64' ) {
		return Buffer.from( body, 'base64' ).toString( 'utf8' );
	}
	const bytes =
		encoding === 'quoted-printable'
			? body
					.replace( /=\r\n/g, '' )
					.replace( /=([0-9A-F]{2})/gi, ( _, digits ) =>
						String.fromCharCode( parseInt( digits, 16 ) )
					)
			: body;
	return Buffer.from( bytes, 'latin1' ).toString( 'utf8' );
}
