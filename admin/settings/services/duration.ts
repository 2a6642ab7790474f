/** How long a cookie lives, as the editor asks for it. */
export interface Duration {
	/** `other`: an ISO 8601 duration that is not of one unit, kept as it is. */
	unit: 'unknown' | 'session' | 'other' | DurationUnit;
	/** 0 where the unit needs no number. */
	count: number;
}

/** Units that the cookie policy can say, and how ISO 8601 writes them. */
const designators = {
	minute: [ 'PT', 'M' ],
	hour: [ 'PT', 'H' ],
	day: [ 'P', 'D' ],
	month: [ 'P', 'M' ],
	year: [ 'P', 'Y' ],
} as const;

export type DurationUnit = keyof typeof designators;

export const durationUnits = Object.keys( designators ) as DurationUnit[];

/**
 * Number and unit of a duration.
 *
 * @param iso ISO 8601, `session`, or null when nobody knows.
 */
export function readDuration( iso: string | null ): Duration {
	if ( iso === null || iso === 'session' ) {
		return { unit: iso ?? 'unknown', count: 0 };
	}
	const [ , prefix, number, letter ] =
		/^(PT?)(\d+)([YMDH])$/.exec( iso ) ?? [];
	const unit = durationUnits.find(
		( name ) =>
			designators[ name ][ 0 ] === prefix &&
			designators[ name ][ 1 ] === letter
	);

	return unit === undefined
		? { unit: 'other', count: 0 }
		: { unit, count: Number( number ) };
}

/**
 * The duration as the contract has it.
 *
 * @param duration       Number and unit.
 * @param duration.unit  Unit.
 * @param duration.count Number; below 1 counts as 1.
 */
export function writeDuration( { unit, count }: Duration ): string | null {
	if ( unit === 'unknown' || unit === 'other' ) {
		return null;
	}
	if ( unit === 'session' ) {
		return 'session';
	}
	const [ prefix, letter ] = designators[ unit ];

	return `${ prefix }${ Math.max( 1, Math.round( count ) || 1 ) }${ letter }`;
}
