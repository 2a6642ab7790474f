import contract from '../../php-bridge/contract/contract.json';

/** Which leads a list can show; see Leads\LeadList. */
export const views = [ 'all', 'open', 'doubtful', 'expiring' ] as const;
export type View = ( typeof views )[ number ];

export const sorts = [
	'received',
	'contact',
	'expires',
	'name',
	'listing',
] as const;
export type Sort = ( typeof sorts )[ number ];
export type Order = 'asc' | 'desc';

/** What a view is narrowed by; each empty for no bound. */
export interface Filters {
	kind: string;
	state: string;
	/** A listing's exact reference. */
	listing: string;
	/** A purpose that the visitor agreed to. */
	consent: string;
	mark: string;
	/** YYYY-MM-DD of the receipt, in the site's time zone. */
	from: string;
	to: string;
}

/** What the list shows, but for the search. Nothing in it is about a person, so it may stand in a URL. */
export interface LeadQuery extends Filters {
	view: View;
	sort: Sort;
	order: Order;
}

export const noFilters: Filters = {
	kind: '',
	state: '',
	listing: '',
	consent: '',
	mark: '',
	from: '',
	to: '',
};

const filterNames = Object.keys( noFilters ) as ( keyof Filters )[];

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a filter can have a value that came from a URL. */
const isValue: Record< keyof Filters, ( value: string ) => boolean > = {
	kind: ( value ) => contract.formKinds.includes( value ),
	state: ( value ) => [ 'new', 'answered', 'transferred' ].includes( value ),
	listing: ( value ) => value.length <= 64,
	consent: ( value ) => contract.consentPurposes.includes( value ),
	mark: ( value ) => [ 'held', 'frozen' ].includes( value ),
	from: ( value ) => day.test( value ),
	to: ( value ) => day.test( value ),
};

/**
 * The order in which a view is of use.
 *
 * @param view The view.
 */
export function usualSort( view: View ): { sort: Sort; order: Order } {
	return view === 'expiring'
		? { sort: 'expires', order: 'asc' }
		: { sort: 'received', order: 'desc' };
}

/**
 * The order in which a column is read first: the latest times, but the next to expire, and names from A.
 *
 * @param sort The column.
 */
export function firstOrder( sort: Sort ): Order {
	return sort === 'received' || sort === 'contact' ? 'desc' : 'asc';
}

/**
 * A whole view: no filters, its usual order.
 *
 * @param view The view.
 */
export function wholeView( view: View ): LeadQuery {
	return { view, ...usualSort( view ), ...noFilters };
}

/**
 * How many filters narrow a list.
 *
 * @param filters The filters.
 */
export function activeFilters( filters: Filters ): number {
	return filterNames.filter( ( name ) => filters[ name ] !== '' ).length;
}

/**
 * What differs from a whole view, as route, form and URL take it.
 *
 * @param query What to show.
 */
export function queryFields( query: LeadQuery ): Record< string, string > {
	const { view, sort, order } = query;
	const usual = usualSort( view );
	const isUsual = sort === usual.sort && order === usual.order;
	const narrowed = filterNames
		.filter( ( name ) => query[ name ] !== '' )
		.map( ( name ) => [ name, query[ name ] ] );

	return {
		...( view === 'all' ? {} : { view } ),
		...( isUsual ? {} : { sort, order } ),
		...( Object.fromEntries( narrowed ) as Partial< Filters > ),
	};
}

/**
 * What a URL says to show; what it says wrong counts as not said.
 *
 * @param fields Of the URL.
 */
export function queryOf( fields: URLSearchParams ): LeadQuery {
	const query = wholeView(
		views.find( ( view ) => view === fields.get( 'view' ) ) ?? 'all'
	);
	const sort = sorts.find( ( name ) => name === fields.get( 'sort' ) );
	const order = fields.get( 'order' );
	if ( sort !== undefined ) {
		query.sort = sort;
	}
	if ( order === 'asc' || order === 'desc' ) {
		query.order = order;
	}
	for ( const name of filterNames ) {
		const value = fields.get( name ) ?? '';
		if ( isValue[ name ]( value ) ) {
			query[ name ] = value;
		}
	}

	return query;
}
