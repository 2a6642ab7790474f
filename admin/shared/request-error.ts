import { __ } from '@wordpress/i18n';

/** What a request to the REST API failed with. */
export interface RequestError {
	/** WordPress' or our own error code; `unknown` where there was none. */
	code: string;
	/** HTTP status, 0 where there was no reply. */
	status: number;
	/** For the person at the screen. */
	message: string;
	/** Messages by field path, where fields are wrong. */
	errors: Record< string, string >;
}

function isRecord( value: unknown ): value is Record< string, unknown > {
	return typeof value === 'object' && value !== null;
}

/**
 * Reads what apiFetch threw: the body of an error reply, or something without one.
 *
 * @param thrown Caught value.
 */
export function requestError( thrown: unknown ): RequestError {
	const body = isRecord( thrown ) ? thrown : {};
	const data = isRecord( body.data ) ? body.data : {};
	const errors = isRecord( data.errors ) ? data.errors : {};

	return {
		code: typeof body.code === 'string' ? body.code : 'unknown',
		status: typeof data.status === 'number' ? data.status : 0,
		message:
			typeof body.message === 'string' && body.message !== ''
				? body.message
				: __( 'The site did not answer.', 'doorstep' ),
		errors: Object.fromEntries(
			Object.entries( errors ).map( ( [ path, message ] ) => [
				path,
				String( message ),
			] )
		),
	};
}

/**
 * Tells a request that was given up from one that failed.
 *
 * @param thrown Caught value.
 */
export function isAborted( thrown: unknown ): boolean {
	return isRecord( thrown ) && thrown.name === 'AbortError';
}
