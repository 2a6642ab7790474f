/**
 * Has the browser save a text as a file.
 *
 * @param name The file's name.
 * @param text Its content.
 */
export function downloadText( name: string, text: string ): void {
	const url = URL.createObjectURL(
		new Blob( [ text ], { type: 'application/json' } )
	);
	const link = document.createElement( 'a' );
	link.href = url;
	link.download = name;
	link.click();
	URL.revokeObjectURL( url );
}
