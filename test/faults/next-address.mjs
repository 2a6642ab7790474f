let number = 0;

/**
 * Every address of 127.0.0.0/8 leads to this machine, so that each visitor can have one of their own.
 *
 * @return {string} An address that nobody had before
 */
export function nextAddress() {
	number += 1;
	const block = Math.floor( number / 254 );
	return `127.${ 1 + ( Math.floor( block / 256 ) % 127 ) }.${ block % 256 }.${ 1 + ( number % 254 ) }`;
}
