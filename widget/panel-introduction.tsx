import type { PanelData } from '@contract/panel-data';

/** What this is about, how many third parties there are, and what the browser already said for its user. */
export function PanelIntroduction( {
	data: { texts, categories, policyUrl },
}: {
	data: PanelData;
} ) {
	const services = categories
		.filter( ( { required } ) => ! required )
		.flatMap( ( category ) => category.services );
	const providers = new Set( services.map( ( { provider } ) => provider ) );
	return (
		<>
			<p>
				{ texts.intro }{ ' ' }
				{ policyUrl && <a href={ policyUrl }>{ texts.policy }</a> }
			</p>
			<p>
				{ texts
					.total!.replace( '{services}', String( services.length ) )
					.replace( '{providers}', String( providers.size ) ) }
			</p>
			{ /* https://www.w3.org/TR/gpc/ */ }
			{ navigator.globalPrivacyControl &&
				categories.some( ( { id } ) => id === 'marketing' ) && (
					<p class="doorstep-note">{ texts.gpc }</p>
				) }
		</>
	);
}
