import type {
	PanelCategory as Category,
	PanelData,
} from '@contract/panel-data';
import { PanelService } from './panel-service';
import { PanelSwitch } from './panel-switch';

interface Props {
	category: Category;
	texts: PanelData[ 'texts' ];
	/** Ids of the services that are on. */
	granted: ReadonlySet< string >;
	onToggle: ( services: readonly string[], on: boolean ) => void;
}

/** One purpose, with its services folded in: a site may have dozens. */
export function PanelCategory( { category, texts, granted, onToggle }: Props ) {
	const title = `doorstep-category-${ category.id }`;
	const ids = category.services.map( ( { id } ) => id );
	const count = ids.filter( ( id ) => granted.has( id ) ).length;
	return (
		<section class="doorstep-category" aria-labelledby={ title }>
			<div class="doorstep-row">
				<h3 id={ title }>{ category.name }</h3>
				{ category.required ? (
					<em>{ texts[ 'always-on' ] }</em>
				) : (
					<PanelSwitch
						labelledBy={ title }
						on={ count === ids.length }
						mixed={ count > 0 && count < ids.length }
						onToggle={ ( on ) => onToggle( ids, on ) }
					/>
				) }
			</div>
			<p>{ category.description }</p>
			<details>
				<summary>
					{ texts.services } ({ ids.length })
				</summary>
				<ul>
					{ category.services.map( ( service ) => (
						<PanelService
							key={ service.id }
							service={ service }
							texts={ texts }
							on={
								category.required
									? null
									: granted.has( service.id )
							}
							onToggle={ ( on ) =>
								onToggle( [ service.id ], on )
							}
						/>
					) ) }
				</ul>
			</details>
		</section>
	);
}
