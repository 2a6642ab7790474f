import type { PanelData, PanelService as Service } from '@contract/panel-data';
import { PanelCookies } from './panel-cookies';
import { PanelSwitch } from './panel-switch';

interface Props {
	service: Service;
	texts: PanelData[ 'texts' ];
	/** Null for what is strictly necessary. */
	on: boolean | null;
	onToggle: ( on: boolean ) => void;
}

/** One service: what for, who provides it, from where, and what it stores. */
export function PanelService( { service, texts, on, onToggle }: Props ) {
	const title = `doorstep-service-${ service.id }`;
	return (
		<li class="doorstep-service">
			<div class="doorstep-row">
				<strong id={ title }>{ service.name }</strong>
				{ on !== null && (
					<PanelSwitch
						labelledBy={ title }
						on={ on }
						onToggle={ onToggle }
					/>
				) }
			</div>
			<p>{ service.purpose }</p>
			<p>
				<b>{ texts.provider }</b> { service.provider }
				{ service.country && ` (${ service.country })` }
			</p>
			{ service.privacyUrl && (
				<a
					href={ service.privacyUrl }
					target="_blank"
					rel="noopener noreferrer"
				>
					{ texts.privacy!.replace( '{name}', service.provider ) }
				</a>
			) }
			<PanelCookies cookies={ service.cookies } texts={ texts } />
		</li>
	);
}
