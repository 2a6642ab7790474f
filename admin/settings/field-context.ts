import { createContext, useContext } from '@wordpress/element';

/** What fields know by their path, such as `settings.captcha.siteKey`. */
export interface FieldFacts {
	/** Messages of the server by path. */
	errors: Record< string, string >;
	/** Paths that wp-config.php decides. */
	locked: string[];
}

export const FieldContext = createContext< FieldFacts >( {
	errors: {},
	locked: [],
} );

/**
 * What is known about one field.
 *
 * @param path The field's path.
 */
export function useField( path: string ): {
	error: string | undefined;
	isLocked: boolean;
} {
	const { errors, locked } = useContext( FieldContext );

	return { error: errors[ path ], isLocked: locked.includes( path ) };
}
