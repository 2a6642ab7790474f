import { properties } from '../../../php-bridge/contract/schema/settings.json';

/** What the contract says against a value. */
export interface Problem {
	/** Where it is: `urls.0`; empty for the value itself. */
	path: string;
	kind:
		| 'missing'
		| 'unknown'
		| 'impossible'
		| 'pattern'
		| 'short'
		| 'long'
		| 'few'
		| 'many'
		| 'twice';
	/** What was there. */
	value: unknown;
	/** Number that the contract names; 0 where it names none. */
	limit: number;
}

/** The keywords of JSON Schema that services use. */
interface Schema {
	type: string | string[];
	enum?: string[];
	pattern?: string;
	minLength?: number;
	maxLength?: number;
	minItems?: number;
	maxItems?: number;
	uniqueItems?: boolean;
	items?: Schema;
	properties?: Record< string, Schema >;
	required?: string[];
}

const service: Schema = properties.ownServices.items;

function typeOf( value: unknown ): string {
	if ( Array.isArray( value ) ) {
		return 'array';
	}
	return value === null ? 'null' : typeof value;
}

function ofText( text: string, schema: Schema ): Omit< Problem, 'path' >[] {
	// Characters as PHP counts them, not UTF-16 units.
	const { length } = [ ...text ];
	const problem = ( kind: Problem[ 'kind' ], limit = 0 ) => [
		{ kind, value: text, limit },
	];
	if ( schema.minLength !== undefined && length < schema.minLength ) {
		return length === 0
			? problem( 'missing' )
			: problem( 'short', schema.minLength );
	}
	if ( schema.maxLength !== undefined && length > schema.maxLength ) {
		return problem( 'long', schema.maxLength );
	}
	if (
		schema.pattern !== undefined &&
		! new RegExp( schema.pattern, 'u' ).test( text )
	) {
		return text === '' ? problem( 'missing' ) : problem( 'pattern' );
	}
	return schema.enum !== undefined && ! schema.enum.includes( text )
		? problem( 'impossible' )
		: [];
}

function ofList( list: unknown[], schema: Schema, path: string ): Problem[] {
	const { items, minItems = 0, maxItems = Infinity } = schema;
	const inside = list.flatMap( ( item, index ) =>
		items === undefined ? [] : find( item, items, `${ path }.${ index }` )
	);
	const problem = ( kind: Problem[ 'kind' ], limit = 0 ) => [
		{ path, kind, value: list, limit },
	];
	if ( inside.length > 0 ) {
		return inside;
	}
	if ( list.length < minItems ) {
		return problem( 'few' );
	}
	if ( list.length > maxItems ) {
		return problem( 'many', maxItems );
	}
	return schema.uniqueItems === true && new Set( list ).size < list.length
		? problem( 'twice' )
		: [];
}

function ofObject( value: object, schema: Schema, path: string ): Problem[] {
	const { properties: known = {}, required = [] } = schema;
	const at = ( name: string ) =>
		path === '' ? name : `${ path }.${ name }`;
	const entries = new Map< string, unknown >( Object.entries( value ) );

	return [
		...[ ...entries ]
			.filter( ( [ name ] ) => ! Object.hasOwn( known, name ) )
			.map( ( [ name, given ] ): Problem => ( {
				path: at( name ),
				kind: 'unknown',
				value: given,
				limit: 0,
			} ) ),
		...Object.entries( known ).flatMap( ( [ name, rules ] ): Problem[] => {
			if ( entries.has( name ) ) {
				return find( entries.get( name ), rules, at( name ) );
			}
			return required.includes( name )
				? [
						{
							path: at( name ),
							kind: 'missing',
							value: undefined,
							limit: 0,
						},
					]
				: [];
		} ),
	];
}

function find( value: unknown, schema: Schema, path: string ): Problem[] {
	const type = typeOf( value );
	if ( ! [ schema.type ].flat().includes( type ) ) {
		return [ { path, kind: 'impossible', value, limit: 0 } ];
	}
	if ( typeof value === 'string' ) {
		return ofText( value, schema ).map( ( problem ) => ( {
			path,
			...problem,
		} ) );
	}
	if ( Array.isArray( value ) ) {
		return ofList( value, schema, path );
	}
	return typeof value === 'object' && value !== null
		? ofObject( value, schema, path )
		: [];
}

/**
 * What the contract says against a service that the owner described, in any file.
 *
 * @param value Anything.
 */
export function serviceProblems( value: unknown ): Problem[] {
	return find( value, service, '' );
}

/**
 * What the contract says against one field of a service.
 *
 * @param name  Name of the field.
 * @param value What was typed.
 */
export function fieldProblems( name: string, value: unknown ): Problem[] {
	const schema = service.properties?.[ name ];

	return schema === undefined ? [] : find( value, schema, name );
}
