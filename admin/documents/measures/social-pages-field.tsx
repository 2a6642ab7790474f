import { SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import { ListField } from '../../shared/list-field';
import { replaced } from '../../shared/replaced';
import { TextField } from '../../shared/text-field';
import { without } from '../../shared/without';
import type { Draft } from '../types';
import { vocabulary } from '../vocabulary';
import { networkName } from './network-name';

interface SocialPagesFieldProps {
	pages: Draft[ 'socialPages' ];
	onChange: ( pages: Draft[ 'socialPages' ] ) => void;
}

/** The agency's pages on networks. */
export function SocialPagesField( { pages, onChange }: SocialPagesFieldProps ) {
	return (
		<ListField
			path="register.socialPages"
			label={ __( 'Your pages on networks', 'doorstep' ) }
			help={ __(
				'Each with its address; the policy links to it.',
				'doorstep'
			) }
			addLabel={ __( 'Add a page', 'doorstep' ) }
			removeLabel={ ( index ) =>
				sprintf(
					/* translators: %s: what is removed. */
					__( 'Remove %s', 'doorstep' ),
					networkName( pages[ index ]?.network ?? 'facebook' )
				)
			}
			count={ pages.length }
			most={ 10 }
			renderItem={ ( index ) => {
				const page = pages[ index ];
				return (
					page !== undefined && (
						<div className="doorstep-rule">
							<SelectControl
								__nextHasNoMarginBottom
								__next40pxDefaultSize
								label={ __( 'Network', 'doorstep' ) }
								value={ page.network }
								options={ vocabulary.networks.map(
									( value ) => ( {
										value,
										label: networkName( value ),
									} )
								) }
								onChange={ ( network ) =>
									onChange(
										replaced( pages, index, {
											...page,
											network,
										} )
									)
								}
							/>
							<TextField
								path={ `register.socialPages.${ index }.url` }
								label={ __( 'Address', 'doorstep' ) }
								help={ __(
									'Complete, with https://.',
									'doorstep'
								) }
								type="url"
								value={ page.url }
								onChange={ ( url ) =>
									onChange(
										replaced( pages, index, {
											...page,
											url,
										} )
									)
								}
							/>
						</div>
					)
				);
			} }
			onAdd={ () =>
				onChange( [ ...pages, { network: 'facebook', url: '' } ] )
			}
			onRemove={ ( index ) => onChange( without( pages, index ) ) }
		/>
	);
}
