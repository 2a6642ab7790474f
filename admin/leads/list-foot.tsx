import { Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { ActionButton } from '../shared/action-button';
import type { Leads } from './use-leads';

/** The way to older leads. A search goes on by itself until a page is full, and can be stopped. */
export function ListFoot( { list }: { list: Leads } ) {
	const { status, next, more, stop } = list;
	if ( status === 'going-on' ) {
		return (
			<p className="doorstep-going-on" role="status">
				<Spinner /> { __( 'Searching more leads…', 'doorstep' ) }{ ' ' }
				<ActionButton variant="link" onClick={ stop }>
					{ __( 'Stop', 'doorstep' ) }
				</ActionButton>
			</p>
		);
	}

	return next === null ||
		status === 'loading' ||
		status === 'searching' ? null : (
		<p className="doorstep-more">
			<ActionButton isBusy={ status === 'loading-more' } onClick={ more }>
				{ __( 'Show more leads', 'doorstep' ) }
			</ActionButton>
		</p>
	);
}
