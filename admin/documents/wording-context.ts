import { createContext, useContext } from '@wordpress/element';

import type { Language, RegisterReply, Words } from './types';

/** The documents' words, and the language that texts are typed in. */
export interface Wording extends Pick<
	RegisterReply,
	'texts' | 'language' | 'languages' | 'jurisdiction'
> {
	/** The language that the text fields show. */
	typed: Language;
	setTyped: ( language: Language ) => void;
}

export const WordingContext = createContext< Wording >( {
	texts: {},
	language: 'en',
	languages: [ 'en' ],
	jurisdiction: 'EU',
	typed: 'en',
	setTyped: () => undefined,
} );

/** The documents' words for the screen. */
export function useWording(): Wording & {
	/** In the screen's language; the key's last part where nobody wrote it. */
	label: ( key: string ) => string;
	/** In each language of the texts, where there is one. */
	shipped: ( key: string ) => Words;
} {
	const wording = useContext( WordingContext );
	const { texts, language, languages } = wording;

	return {
		...wording,
		label: ( key ) => {
			const text =
				texts[ language ]?.[ `register.${ key }` ] ??
				key.replace( /^[^_]*_/, '' );
			return text.charAt( 0 ).toUpperCase() + text.slice( 1 );
		},
		shipped: ( key ) =>
			Object.fromEntries(
				languages.map( ( one ) => [
					one,
					texts[ one ]?.[ `register.${ key }` ] ?? '',
				] )
			),
	};
}
