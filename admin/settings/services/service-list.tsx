import { CheckboxControl, SearchControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { categories, categoryText } from '../category';
import { useField } from '../../shared/field-context';
import { Group } from '../../shared/group';
import type { SectionProps } from '../types';
import type { ListedService } from './own-service';
import { OwnServiceErrors } from './own-service-errors';
import { ServiceExchange } from './service-exchange';
import { ServiceToggle } from './service-toggle';

interface ServiceListProps extends SectionProps {
	listed: ListedService[];
}

function matches(
	{ service: { name, provider, id, urls } }: ListedService,
	search: string
): boolean {
	return `${ name } ${ provider } ${ id } ${ urls.join( ' ' ) }`
		.toLowerCase()
		.includes( search.trim().toLowerCase() );
}

/** Every service by category, to be switched on or opened. */
export function ServiceList( {
	listed,
	draft,
	reply,
	onSettings,
}: ServiceListProps ) {
	const [ search, setSearch ] = useState( '' );
	const [ isUsedOnly, setUsedOnly ] = useState( false );
	const { error } = useField( 'settings.services' );
	const { services } = draft.settings;
	const isUsed = ( { service, origin }: ListedService ) =>
		origin !== 'catalogue' ||
		service.category === 'functional' ||
		services.includes( service.id );
	const found = listed.filter(
		( one ) => matches( one, search ) && ( ! isUsedOnly || isUsed( one ) )
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
				<OwnServiceErrors own={ draft.settings.ownServices } />
				<div className="doorstep-tools">
					<SearchControl
						__nextHasNoMarginBottom
						label={ __( 'Search services', 'doorstep' ) }
						placeholder={ __(
							'Name, provider or address',
							'doorstep'
						) }
						value={ search }
						onChange={ setSearch }
					/>
					<a
						className="components-button is-secondary is-next-40px-default-size"
						href="#services/new"
					>
						{ __( 'Add a service', 'doorstep' ) }
					</a>
				</div>
				<CheckboxControl
					__nextHasNoMarginBottom
					label={ __( 'Only those in use', 'doorstep' ) }
					checked={ isUsedOnly }
					onChange={ setUsedOnly }
				/>
			</div>
			{ categories.map( ( category ) => {
				const shown = found.filter(
					( { service } ) => service.category === category
				);
				const { title, help } = categoryText( category );
				return shown.length === 0 ? null : (
					<Group key={ category } title={ title } help={ help }>
						{ shown.map( ( one ) => (
							<ServiceToggle
								key={ one.service.id }
								listed={ one }
								isUsed={ isUsed( one ) }
								onChange={ ( isDeclared ) =>
									onSettings( {
										services: isDeclared
											? [ ...services, one.service.id ]
											: services.filter(
													( id ) =>
														id !== one.service.id
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
					{ search === ''
						? __( 'No service is in use.', 'doorstep' )
						: sprintf(
								/* translators: %s: what was searched for. */
								__( 'No service is called “%s”.', 'doorstep' ),
								search
							) }
				</p>
			) }
			<ServiceExchange
				own={ draft.settings.ownServices }
				catalogue={ reply.catalogue }
				onChange={ ( ownServices ) =>
					onSettings( {
						ownServices,
						services: services.filter(
							( id ) =>
								reply.catalogue.some(
									( service ) => service.id === id
								) ||
								ownServices.some(
									( service ) => service.id === id
								)
						),
					} )
				}
			/>
		</>
	);
}
