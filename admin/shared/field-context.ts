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
 * What is known about one field; of a list, what is said of its first wrong entry.
 *
 * @param path The field's path.
 */
export function useField( path: string ): {
	error: string | undefined;
	isLocked: boolean;
} {
	const { errors, locked } = useContext( FieldContext );

	const entry = Object.keys( errors ).find( ( wrong ) =>
		wrong.startsWith( `${ path }.` )
	);
	const error =
		errors[ path ] ?? ( entry === undefined ? undefined : errors[ entry ] );

	return { error, isLocked: locked.includes( path ) };
}
