import { ExternalLink } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { Jurisdiction } from '../types';

/** Where the Belgian authority takes reports, in the languages that it answers in; English in the others. */
const belgian: Record< string, string > = {
	fr: 'https://www.autoriteprotectiondonnees.be/professionnel/actions/fuites-de-donnees-personnelles',
	nl: 'https://www.gegevensbeschermingsautoriteit.be/melding-van-gegevenslekken',
	en: 'https://www.dataprotectionauthority.be/data-breach-notification-form',
};

const language = document.documentElement.lang.slice( 0, 2 );

/** Name, address and page of each authority. */
const authorities: Record<
	Jurisdiction,
	{ name: string; address: string; url: string }
> = {
	FR: {
		name: 'Commission nationale de l’informatique et des libertés (CNIL)',
		address: '3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, France',
		url: 'https://www.cnil.fr/fr/notifier-une-violation-de-donnees-personnelles',
	},
	BE: {
		name: 'Autorité de protection des données, Gegevensbeschermingsautoriteit (APD/GBA)',
		address: 'Rue de la Presse 35, 1000 Bruxelles, Belgique',
		url:
			belgian[ language ] ??
			'https://www.dataprotectionauthority.be/data-breach-notification-form',
	},
	EU: {
		name: '',
		address: '',
		url: 'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en',
	},
};

/** The authority that is told of a breach, by the law that applies to the agency. */
export function Authority( { jurisdiction }: { jurisdiction: Jurisdiction } ) {
	const { name, address, url } = authorities[ jurisdiction ];

	return (
		<>
			<p className="doorstep-text">
				{ name === ''
					? __(
							'The data protection authority of the country where the agency has its seat.',
							'doorstep'
						)
					: name }
				{ address !== '' && (
					<>
						<br />
						{ address }
					</>
				) }
			</p>
			<p className="doorstep-text">
				<ExternalLink href={ url }>
					{ jurisdiction === 'EU'
						? __( 'Find it', 'doorstep' )
						: __( 'Report a breach there', 'doorstep' ) }
				</ExternalLink>
			</p>
		</>
	);
}
