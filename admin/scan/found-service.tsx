import type { FoundService as Found, JudgedPage } from '@contract/scan-view';

import { pagesText } from './pages-text';

interface FoundServiceProps {
	service: Found;
	pages: JudgedPage[];
}

/** Who a recognised service is, and by what it was recognised. */
export function FoundService( { service, pages }: FoundServiceProps ) {
	const { name, provider, hosts, stored } = service;

	return (
		<div>
			<strong>{ name }</strong>
			<p>
				{ [ provider, pagesText( service.pages, pages ) ]
					.filter( Boolean )
					.join( ', ' ) }
			</p>
			{ hosts.length + stored.length > 0 && (
				<code>{ [ ...hosts, ...stored ].join( ', ' ) }</code>
			) }
		</div>
	);
}
