import { Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { JudgedPage } from '@contract/scan-view';

function problemText( { problem, status }: JudgedPage ): string {
	switch ( problem ) {
		case 'framing':
			return __(
				'The site’s headers (X-Frame-Options or Content-Security-Policy) forbid frames. Allow frames of the same origin.',
				'doorstep'
			);
		case 'status':
			return sprintf(
				/* translators: %d: HTTP status. */
				__( 'The server answered with the error %d.', 'doorstep' ),
				status
			);
		case 'redirected':
			return __( 'The page leads to another address.', 'doorstep' );
		case 'cached':
			return __(
				'The answer was not made for the scan: a cache or another plugin gave it.',
				'doorstep'
			);
		case 'timeout':
			return __( 'The page did not answer in time.', 'doorstep' );
		case '':
			return '';
	}
}

/** Pages that the scan could not look at, and why. */
export function PageProblems( { pages }: { pages: JudgedPage[] } ) {
	const missed = pages.filter( ( { problem } ) => problem !== '' );

	return missed.length === 0 ? null : (
		<Notice status="warning" isDismissible={ false }>
			<h3>{ __( 'These pages could not be looked at', 'doorstep' ) }</h3>
			<ul>
				{ missed.map( ( page ) => (
					<li key={ page.path }>
						<strong>{ page.title }</strong> { problemText( page ) }
					</li>
				) ) }
			</ul>
		</Notice>
	);
}
