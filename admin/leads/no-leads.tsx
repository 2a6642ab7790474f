import { __, sprintf } from '@wordpress/i18n';

import { activeFilters, type LeadQuery } from './lead-query';

interface NoLeadsProps {
	query: LeadQuery;
	search: string;
	/** Older leads have not been looked through yet. */
	hasMore: boolean;
}

function emptyText( query: LeadQuery ): [ title: string, text: string ] {
	if ( activeFilters( query ) > 0 ) {
		return [
			__( 'Nothing here', 'doorstep' ),
			__( 'No lead passes these filters.', 'doorstep' ),
		];
	}

	return query.view === 'all'
		? [
				__( 'No leads yet', 'doorstep' ),
				__(
					'Put the block “Contact form” on a page. What visitors send arrives here, and is erased by itself when it expires.',
					'doorstep'
				),
			]
		: [
				__( 'Nothing here', 'doorstep' ),
				__( 'No lead is in this view.', 'doorstep' ),
			];
}

function foundText( search: string, hasMore: boolean ): [ string, string ] {
	return [
		sprintf(
			/* translators: %s: what was searched for. */
			__( 'Nothing found for “%s”', 'doorstep' ),
			search
		),
		hasMore
			? __(
					'Only some of the leads were looked through. Go on with the others?',
					'doorstep'
				)
			: __(
					'Names, e-mail addresses, phone numbers, messages and listing references are searched.',
					'doorstep'
				),
	];
}

/** What the list says when there is nothing in it. */
export function NoLeads( { query, search, hasMore }: NoLeadsProps ) {
	const [ title, text ] =
		search === '' ? emptyText( query ) : foundText( search, hasMore );

	return (
		<div className="doorstep-empty">
			<h2 dir="auto">{ title }</h2>
			<p>{ text }</p>
		</div>
	);
}
