import { readFile, writeFile } from 'node:fs/promises';

/**
 * What a site was made from.
 *
 * @typedef {{ core?: string, demo?: string }} Made `core`: folder of its WordPress; `demo`: fingerprint of the demo content in it
 *
 * @param {{made: string}} folders Of the site
 * @return {Promise<Made>} Empty when it was never made
 */
export async function readMade( { made } ) {
	return JSON.parse( await readFile( made, 'utf8' ).catch( () => '{}' ) );
}

/**
 * @param {{made: string}} folders Of the site
 * @param {Made}           more    What is now true as well
 */
export async function writeMade( folders, more ) {
	await writeFile(
		folders.made,
		JSON.stringify( { ...( await readMade( folders ) ), ...more } )
	);
}
