import { __, sprintf } from '@wordpress/i18n';

import type { View } from './use-place';

interface NoLeadsProps {
	view: View;
	search: string;
	/** Older leads have not been looked through yet. */
	hasMore: boolean;
}

/** What the list says when there is nothing in it. */
export function NoLeads( { view, search, hasMore }: NoLeadsProps ) {
	if ( search === '' && view !== 'all' ) {
		return (
			<div className="doorstep-empty">
				<h2>{ __( 'Nothing here', 'doorstep' ) }</h2>
				<p>{ __( 'No lead is in this view.', 'doorstep' ) }</p>
			</div>
		);
	}
	if ( search === '' ) {
		return (
			<div className="doorstep-empty">
				<h2>{ __( 'No leads yet', 'doorstep' ) }</h2>
				<p>
					{ __(
						'Put the block “Contact form” on a page. What visitors send arrives here, and is erased by itself when it expires.',
						'doorstep'
					) }
				</p>
			</div>
		);
	}

	return (
		<div className="doorstep-empty">
			<h2 dir="auto">
				{ sprintf(
					/* translators: %s: what was searched for. */
					__( 'Nothing found for “%s”', 'doorstep' ),
					search
				) }
			</h2>
			<p>
				{ hasMore
					? __(
							'The newest leads were looked through. Go on with the older ones?',
							'doorstep'
						)
					: __(
							'Names, e-mail addresses, phone numbers, messages and listing references are searched.',
							'doorstep'
						) }
			</p>
		</div>
	);
}
