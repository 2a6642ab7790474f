import { sensitiveWords, type Subject } from './sensitive-words';
import { words } from './words';

const subjects = Object.entries( sensitiveWords ) as [
	Subject,
	readonly string[],
][];

const patterns = subjects.map( ( [ subject, phrases ] ) => ( {
	subject,
	pattern: new RegExp(
		` (${ phrases
			.map( ( phrase ) => phrase.replace( '*', '[^ ]*' ) )
			.join( '|' ) }) `
	),
} ) );

/** A home that suits wheelchairs is a wish about the home. */
const aboutTheHome =
	/ (acces|access|accessib|accesib|toegankelijk|barrierefrei|rollstuhl|rolstoel|pmr)/;

/**
 * What a field asks for that no answer to a message needs (Article 5(1)(c) GDPR).
 *
 * @param label As visitors read it.
 * @param name  The field's name, which may tell more than its label.
 * @return Null when it asks for nothing of the kind.
 */
export function sensitiveSubject(
	label: string,
	name: string
): Subject | null {
	const asked = `${ words( label ) }|${ words( name ) }`;
	const found = patterns.find( ( { pattern } ) => pattern.test( asked ) );
	if ( found?.subject === 'health' && aboutTheHome.test( asked ) ) {
		return null;
	}
	return found?.subject ?? null;
}
