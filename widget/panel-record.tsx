import { useState } from 'preact/hooks';
import type { PanelData } from '@contract/panel-data';
import { cookie } from '../php-bridge/contract/contract.json';
import { addMonths } from './add-months';
import type { Choice } from './doorstep-api';

interface Props {
	choice: Choice;
	/** BCP 47 tag of the texts. */
	language: string;
	texts: PanelData[ 'texts' ];
}

/** When the choice was made, when it ends, and the number under which the site keeps its proof. */
export function PanelRecord( { choice, language, texts }: Props ) {
	const [ copied, setCopied ] = useState( false );
	const made = new Date( choice.time * 1000 );
	const day = ( date: Date ) =>
		date.toLocaleDateString( language, { dateStyle: 'long' } );
	return (
		<div class="doorstep-record">
			<p>
				{ texts
					.chosen!.replace( '{from}', day( made ) )
					.replace(
						'{until}',
						day( addMonths( made, cookie.months ) )
					) }
			</p>
			<p>
				<b>{ texts.record }</b> <code>{ choice.record }</code>{ ' ' }
				{ /* The clipboard needs HTTPS; elsewhere the number can still be selected. */ }
				{ navigator.clipboard && (
					<button
						type="button"
						onClick={ () =>
							void navigator.clipboard
								.writeText( choice.record )
								.then( () => setCopied( true ) )
						}
					>
						{ texts.copy }
					</button>
				) }
				<span role="status">{ copied && texts.copied }</span>
			</p>
		</div>
	);
}
