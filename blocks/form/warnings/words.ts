/** Small letters without accents, words parted by one space, and a space at both ends: ` date de naissance `. */
export function words( text: string ): string {
	const letters = text
		.toLowerCase()
		.replaceAll( 'ß', 'ss' )
		.normalize( 'NFD' )
		.replace( /\p{M}/gu, '' );

	return ` ${ letters.replace( /[^\p{L}\p{N}]+/gu, ' ' ).trim() } `;
}
