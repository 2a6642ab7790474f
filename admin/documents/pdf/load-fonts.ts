import { create, type Font } from 'fontkit';
import regular from 'source-sans/TTF/SourceSans3-Regular.ttf';
import semibold from 'source-sans/TTF/SourceSans3-Semibold.ttf';

export type Weight = 'regular' | 'semibold';

export type Fonts = Record< Weight, Font >;

async function load( url: string ): Promise< Font > {
	const reply = await fetch( url );
	if ( ! reply.ok ) {
		throw new Error( `The font answered ${ reply.status }.` );
	}
	return create( new Uint8Array( await reply.arrayBuffer() ) );
}

/** The fonts, from the plugin's own folder. */
export async function loadFonts(): Promise< Fonts > {
	const [ first, second ] = await Promise.all( [
		load( regular ),
		load( semibold ),
	] );
	return { regular: first, semibold: second };
}
