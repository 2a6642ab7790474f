import type { PanelCopyData } from './read-panel';

type Service = PanelCopyData[ 'categories' ][ number ][ 'services' ][ number ];

/** One service as the panel named it. */
export function PanelService( { service }: { service: Service } ) {
	const { name, purpose, provider, country, cookies } = service;

	return (
		<li>
			<strong>{ name }</strong>{ ' ' }
			<small>
				{ [ provider, country ].filter( Boolean ).join( ', ' ) }
			</small>
			<p>{ purpose }</p>
			{ cookies.length > 0 && (
				<small>
					{ cookies
						.map(
							( cookie ) =>
								`${ cookie.name } (${ cookie.duration })`
						)
						.join( ', ' ) }
				</small>
			) }
		</li>
	);
}
