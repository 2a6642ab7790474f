import { __ } from '@wordpress/i18n';

import { PanelService } from './panel-service';
import type { PanelCopyData } from './read-panel';

interface PanelCopyProps {
	panel: PanelCopyData;
	/** Of its texts. */
	language: string;
}

/** The panel in plain lists: categories, services, cookies, and every text. */
export function PanelCopy( { panel, language }: PanelCopyProps ) {
	return (
		<div className="doorstep-card doorstep-panel-copy">
			<h3>{ __( 'Services in the panel', 'doorstep' ) }</h3>
			{ panel.categories.map( ( category ) => (
				<div key={ category.id } lang={ language }>
					<h4>{ category.name }</h4>
					<p>{ category.description }</p>
					<ul>
						{ category.services.map( ( service ) => (
							<PanelService
								key={ service.id }
								service={ service }
							/>
						) ) }
					</ul>
				</div>
			) ) }
			<details>
				<summary>
					{ __( 'All other texts of the panel', 'doorstep' ) }
				</summary>
				<ul lang={ language }>
					{ Object.entries( panel.texts ).map( ( [ key, text ] ) => (
						<li key={ key }>{ text }</li>
					) ) }
				</ul>
			</details>
		</div>
	);
}
