import { Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { JudgedReport } from '@contract/scan-view';

import { pagesText } from './pages-text';

/** The alarm: what needs consent and did not wait for it. */
export function Leaks( { report }: { report: NonNullable< JudgedReport > } ) {
	const leaks = report.services.filter( ( { leaked } ) => leaked );

	return leaks.length === 0 ? null : (
		<Notice
			status="error"
			isDismissible={ false }
			className="doorstep-leaks"
		>
			<h3>{ __( 'This did not wait for consent', 'doorstep' ) }</h3>
			<p>
				{ __(
					'It loaded or stored something in the first pass, as it would for every new visitor. Take it out of the page, or tell Doorstep’s authors what the page looks like.',
					'doorstep'
				) }
			</p>
			<ul>
				{ leaks.map( ( { id, name, hosts, stored, pages } ) => (
					<li key={ id }>
						<strong>{ name }</strong>{ ' ' }
						{ pagesText( pages, report.pages ) }:{ ' ' }
						{ [ ...hosts, ...stored ].join( ', ' ) }
					</li>
				) ) }
			</ul>
		</Notice>
	);
}
