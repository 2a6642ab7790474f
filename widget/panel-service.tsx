import type { PanelData, PanelService as Service } from '@contract/panel-data';
import { PanelSwitch } from './panel-switch';

interface Props {
	service: Service;
	texts: PanelData[ 'texts' ];
	/** Null for what is strictly necessary. */
	on: boolean | null;
	onToggle: ( on: boolean ) => void;
}

/** One service: who provides it, from where, what for, and what it stores. */
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
			<dl>
				<div>
					<dt>{ texts.provider }</dt>
					<dd>
						{ service.provider }
						{ service.country && ` (${ service.country })` }
					</dd>
				</div>
				<div>
					<dt>{ texts.cookies }</dt>
					<dd>
						{ service.cookies.length
							? service.cookies.map( ( { name, duration } ) => (
									<span key={ name }>
										<code>{ name }</code> { duration }
									</span>
								) )
							: texts[ 'no-cookies' ] }
					</dd>
				</div>
			</dl>
			{ service.privacyUrl && (
				<a
					href={ service.privacyUrl }
					target="_blank"
					rel="noopener noreferrer"
				>
					{ texts.privacy!.replace( '{name}', service.provider ) }
				</a>
			) }
		</li>
	);
}
