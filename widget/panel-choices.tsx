import { useState } from 'preact/hooks';
import type { PanelData } from '@contract/panel-data';
import type { Choice } from './doorstep-api';
import { PanelCategory } from './panel-category';
import { PanelIntroduction } from './panel-introduction';
import { PanelRecord } from './panel-record';

interface Props {
	data: PanelData;
	/** The choice in force. Nothing is ticked without one. */
	choice: Choice | null;
	/** BCP 47 tag of the texts. */
	language: string;
	onChoose: ( granted: readonly string[] ) => void;
}

/** Everything that can be chosen, and the buttons that do. */
export function PanelChoices( { data, choice, language, onChoose }: Props ) {
	const { texts, categories } = data;
	const [ granted, setGranted ] = useState< ReadonlySet< string > >(
		new Set( choice?.granted )
	);
	const all = categories
		.filter( ( { required } ) => ! required )
		.flatMap( ( { services } ) => services.map( ( { id } ) => id ) );

	function toggle( services: readonly string[], on: boolean ): void {
		setGranted(
			new Set(
				on
					? [ ...granted, ...services ]
					: [ ...granted ].filter(
							( id ) => ! services.includes( id )
						)
			)
		);
	}

	return (
		<>
			<div class="doorstep-panel__body">
				<PanelIntroduction data={ data } />
				{ categories.map( ( category ) => (
					<PanelCategory
						key={ category.id }
						category={ category }
						texts={ texts }
						granted={ granted }
						onToggle={ toggle }
					/>
				) ) }
				{ choice && (
					<PanelRecord
						choice={ choice }
						language={ language }
						texts={ texts }
					/>
				) }
			</div>
			<footer class="doorstep-actions">
				<button type="button" onClick={ () => onChoose( all ) }>
					{ texts.accept }
				</button>
				<button type="button" onClick={ () => onChoose( [] ) }>
					{ texts.refuse }
				</button>
				<button
					type="button"
					onClick={ () =>
						onChoose( all.filter( ( id ) => granted.has( id ) ) )
					}
				>
					{ texts.save }
				</button>
			</footer>
		</>
	);
}
