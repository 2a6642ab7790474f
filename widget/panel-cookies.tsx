import type { PanelCookie, PanelData } from '@contract/panel-data';

/** What a service stores: name, kind of storage, how long, and who sets it where that is not this site. */
export function PanelCookies( {
	cookies,
	texts,
}: {
	cookies: readonly PanelCookie[];
	texts: PanelData[ 'texts' ];
} ) {
	if ( ! cookies.length ) {
		return (
			<p>
				<b>{ texts.cookies }</b> { texts[ 'no-cookies' ] }
			</p>
		);
	}
	return (
		<details>
			<summary>
				{ texts.cookies } ({ cookies.length })
			</summary>
			<ul>
				{ cookies.map( ( { name, storage, duration, domain } ) => (
					<li key={ `${ storage } ${ name } ${ domain }` }>
						<code>{ name }</code>{ ' ' }
						{ [
							texts[ `storage.${ storage }` ],
							duration,
							domain &&
								texts[ 'set-by' ]!.replace(
									'{domain}',
									domain
								),
						]
							.filter( Boolean )
							.join( ', ' ) }
					</li>
				) ) }
			</ul>
		</details>
	);
}
