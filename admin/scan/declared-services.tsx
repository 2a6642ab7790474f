import { __, _n, sprintf } from '@wordpress/i18n';
import type { FoundService as Found, JudgedPage } from '@contract/scan-view';

import { Card } from './card';
import { FoundService } from './found-service';

interface DeclaredServicesProps {
	services: Found[];
	pages: JudgedPage[];
}

/** Services that were found and that the owner has declared: nothing to do. */
export function DeclaredServices( { services, pages }: DeclaredServicesProps ) {
	return services.length === 0 ? null : (
		<Card
			title={ sprintf(
				/* translators: %d: number of services. */
				_n(
					'%d service recognised and declared',
					'%d services recognised and declared',
					services.length,
					'doorstep'
				),
				services.length
			) }
			help={ __(
				'Visitors are asked about these, unless they are strictly necessary.',
				'doorstep'
			) }
		>
			<ul className="doorstep-rows">
				{ services.map( ( service ) => (
					<li key={ service.id } className="is-declared">
						<FoundService service={ service } pages={ pages } />
					</li>
				) ) }
			</ul>
		</Card>
	);
}
