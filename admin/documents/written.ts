import type { Language, Words } from './types';

/**
 * What a text says on this screen: in its language, else in any, else what is shipped.
 *
 * @param words    By language.
 * @param language The screen's.
 * @param shipped  Where nothing is written; may be empty.
 */
export function written(
	words: Words | undefined,
	language: Language,
	shipped: string
): string {
	return (
		words?.[ language ] ||
		shipped ||
		Object.values( words ?? {} ).find( ( text ) => text !== '' ) ||
		''
	);
}

/**
 * Whether a text is written in any language.
 *
 * @param words By language.
 */
export function isWritten( words: Words | undefined ): boolean {
	return Object.values( words ?? {} ).some( ( text ) => text.trim() !== '' );
}
