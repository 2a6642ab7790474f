import { useState } from 'preact/hooks';
import type { PanelData } from '@contract/panel-data';

/** The number under which the site keeps the proof of this visitor's choice. */
export function PanelRecord( {
	id,
	texts,
}: {
	id: string;
	texts: PanelData[ 'texts' ];
} ) {
	const [ copied, setCopied ] = useState( false );
	return (
		<p class="doorstep-record">
			{ texts.record } <code>{ id }</code>{ ' ' }
			{ /* The clipboard needs HTTPS; elsewhere the number can still be selected. */ }
			{ navigator.clipboard && (
				<button
					type="button"
					onClick={ () =>
						void navigator.clipboard
							.writeText( id )
							.then( () => setCopied( true ) )
					}
				>
					{ texts.copy }
				</button>
			) }
			<span role="status">{ copied && texts.copied }</span>
		</p>
	);
}
