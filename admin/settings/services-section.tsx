import { SearchControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { AskAgain } from './ask-again';
import { categories, categoryText } from './category';
import { useField } from './field-context';
import { Group } from './group';
import { ServiceToggle } from './service-toggle';
import type { SectionProps, SettingsReply } from './types';

function matches(
	{ name, provider, id }: SettingsReply[ 'catalogue' ][ number ],
	search: string
): boolean {
	return `${ name } ${ provider } ${ id }`
		.toLowerCase()
		.includes( search.trim().toLowerCase() );
}

/** Which third parties the site uses. */
export function ServicesSection( { draft, reply, onSettings }: SectionProps ) {
	const [ search, setSearch ] = useState( '' );
	const { error } = useField( 'settings.services' );
	const { services } = draft.settings;
	const found = reply.catalogue.filter( ( service ) =>
		matches( service, search )
	);

	return (
		<>
			<div className="doorstep-intro">
				<p>
					{ __(
						'Switch on what the site uses. Visitors can allow or refuse each of these; what is known here but not switched on is held back and cannot be allowed.',
						'doorstep'
					) }
				</p>
				{ error !== undefined && (
					<strong className="doorstep-error">{ error }</strong>
				) }
				<SearchControl
					__nextHasNoMarginBottom
					label={ __( 'Search services', 'doorstep' ) }
					placeholder={ __( 'Search services', 'doorstep' ) }
					value={ search }
					onChange={ setSearch }
				/>
			</div>
			{ categories.map( ( category ) => {
				const shown = found.filter(
					( service ) => service.category === category
				);
				const { title, help } = categoryText( category );
				return shown.length === 0 ? null : (
					<Group key={ category } title={ title } help={ help }>
						{ shown.map( ( service ) => (
							<ServiceToggle
								key={ service.id }
								service={ service }
								isDeclared={ services.includes( service.id ) }
								onChange={ ( isDeclared ) =>
									onSettings( {
										services: isDeclared
											? [ ...services, service.id ]
											: services.filter(
													( id ) => id !== service.id
												),
									} )
								}
							/>
						) ) }
					</Group>
				);
			} ) }
			{ found.length === 0 && (
				<p className="doorstep-quiet" role="status">
					{ sprintf(
						/* translators: %s: what was searched for. */
						__( 'No service is called “%s”.', 'doorstep' ),
						search
					) }
				</p>
			) }
			<AskAgain
				saved={ reply.settings.policyRevision }
				revision={ draft.settings.policyRevision }
				onChange={ ( policyRevision ) =>
					onSettings( { policyRevision } )
				}
			/>
		</>
	);
}
