import type { ConsentAttributes, FieldAttributes } from '../attributes';
import { words } from './words';

/** A field with the label that visitors read. */
export type Field = FieldAttributes;

export type FormProblem =
	| { code: 'no-answer' | 'answer-optional' }
	| { code: 'twice'; labels: [ string, string ] }
	| { code: 'consent-twice'; id: string };

/** Types of which a person has one, as far as an answer goes. */
const single = [ 'email', 'tel', 'address', 'company', 'job' ];

/** Whether whoever sends the form can be answered. */
function answer( fields: readonly Field[] ): FormProblem[] {
	const ways = fields.filter( ( { type } ) =>
		[ 'email', 'tel' ].includes( type )
	);
	if ( ways.length === 0 ) {
		return [ { code: 'no-answer' } ];
	}
	return ways.some( ( { required } ) => required )
		? []
		: [ { code: 'answer-optional' } ];
}

/** Fields that ask for the same thing as one before them. */
function twice( fields: readonly Field[] ): FormProblem[] {
	return fields.flatMap( ( field, index ) => {
		const first = fields
			.slice( 0, index )
			.find(
				( other ) =>
					words( other.label ) === words( field.label ) ||
					( other.type === field.type &&
						single.includes( field.type ) )
			);
		return first
			? [
					{
						code: 'twice' as const,
						labels: [ first.label, field.label ] as [
							string,
							string,
						],
					},
				]
			: [];
	} );
}

/** Boxes of the same purpose and channel as one before them. */
function consentTwice( consents: readonly ConsentAttributes[] ): FormProblem[] {
	const ids = consents.map(
		( { purpose, channel } ) => `${ purpose }-${ channel }`
	);
	return [ ...new Set( ids ) ]
		.filter( ( id ) => ids.indexOf( id ) !== ids.lastIndexOf( id ) )
		.map( ( id ) => ( { code: 'consent-twice' as const, id } ) );
}

/**
 * What is wrong with a form as a whole.
 *
 * @param fields   In the form's order, with the labels that visitors read.
 * @param consents In the form's order.
 */
export function formProblems(
	fields: readonly Field[],
	consents: readonly ConsentAttributes[]
): FormProblem[] {
	return [
		...answer( fields ),
		...twice( fields ),
		...consentTwice( consents ),
	];
}
