import { Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { ActionButton } from '../../shared/action-button';
import { requestError } from '../../shared/request-error';
import type { DocumentPage, DocumentStatus } from '../types';
import { makePage } from './make-page';

function pageText( { title, isPublished, hasDocument }: DocumentPage ): string {
	if ( ! hasDocument ) {
		return sprintf(
			/* translators: %s: title of a page. */
			__( 'The page “%s” does not hold this document.', 'doorstep' ),
			title
		);
	}
	if ( isPublished ) {
		/* translators: %s: title of a page. */
		return sprintf( __( 'On the page “%s”.', 'doorstep' ), title );
	}
	return sprintf(
		/* translators: %s: title of a page. */
		__( 'On the page “%s”, which is not published.', 'doorstep' ),
		title
	);
}

/** The page of a document, or a way to make one. */
export function PageState( { document }: { document: DocumentStatus } ) {
	const [ made, setMade ] = useState( '' );
	const [ isBusy, setBusy ] = useState( false );
	const [ error, setError ] = useState( '' );
	const { page } = document;

	const make = async () => {
		setBusy( true );
		setError( '' );
		try {
			setMade( await makePage( document ) );
		} catch ( thrown ) {
			setError( requestError( thrown ).message );
		}
		setBusy( false );
	};

	if ( page !== null ) {
		return (
			<p className="doorstep-page-state">
				{ pageText( page ) }{ ' ' }
				<a href={ page.viewUrl }>
					{ page.isPublished
						? __( 'View', 'doorstep' )
						: __( 'Preview', 'doorstep' ) }
				</a>
				{ page.editUrl !== '' && (
					<>
						{ ' · ' }
						<a href={ page.editUrl }>
							{ __( 'Edit', 'doorstep' ) }
						</a>
					</>
				) }
			</p>
		);
	}

	return (
		<div className="doorstep-page-state" role="status">
			{ made === '' ? (
				<>
					<p>{ __( 'It has no page yet.', 'doorstep' ) }</p>
					<ActionButton
						isBusy={ isBusy }
						onClick={ () => void make() }
					>
						{ __( 'Make a page', 'doorstep' ) }
					</ActionButton>
				</>
			) : (
				<p>
					{ __(
						'A page is made. Nobody sees it before you publish it.',
						'doorstep'
					) }{ ' ' }
					<a href={ made }>
						{ __( 'Look at it and publish it', 'doorstep' ) }
					</a>
				</p>
			) }
			{ error !== '' && (
				<Notice status="error" isDismissible={ false }>
					{ error }
				</Notice>
			) }
		</div>
	);
}
