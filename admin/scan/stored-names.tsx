import { __ } from '@wordpress/i18n';
import type { JudgedReport, UnknownName } from '@contract/scan-view';

import { Card } from './card';
import { pagesText } from './pages-text';

function storageText( storage: UnknownName[ 'storage' ] ): string {
	switch ( storage ) {
		case 'cookie':
			return __( 'Cookie', 'doorstep' );
		case 'localStorage':
			return __( 'Local storage', 'doorstep' );
		case 'sessionStorage':
			return __( 'Session storage', 'doorstep' );
		case 'indexedDB':
			return __( 'Browser database', 'doorstep' );
	}
}

/** Cookies and storage that no service declares, so that no document tells visitors of them. */
export function StoredNames( {
	report: { stored, pages },
}: {
	report: NonNullable< JudgedReport >;
} ) {
	return stored.length === 0 ? null : (
		<Card
			title={ __(
				'Cookies and storage that no service declares',
				'doorstep'
			) }
			help={ __(
				'Add each to the service that it belongs to, so that it is deleted on refusal and named in the cookie policy. What was in your browser already before the scan is not listed.',
				'doorstep'
			) }
		>
			<ul className="doorstep-rows">
				{ stored.map( ( found ) => (
					<li key={ `${ found.storage } ${ found.name }` }>
						<div>
							<div className="doorstep-named">
								<strong>{ found.name }</strong>
								{ found.before && (
									<span className="doorstep-badge">
										{ __(
											'Stored before consent',
											'doorstep'
										) }
									</span>
								) }
							</div>
							<p>
								{ storageText( found.storage ) }
								{ ', ' }
								{ pagesText( found.pages, pages ) }
							</p>
						</div>
					</li>
				) ) }
			</ul>
		</Card>
	);
}
