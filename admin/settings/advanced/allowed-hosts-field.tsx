import { TextControl } from '@wordpress/components';
import { useContext } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { FieldContext } from '../../shared/field-context';
import { FieldHelp } from '../../shared/field-help';
import { Group } from '../../shared/group';
import { ListField } from '../../shared/list-field';
import { replaced } from '../../shared/replaced';
import { without } from '../../shared/without';
import type { SectionProps } from '../types';
import { tidyPattern } from '../services/pattern';

/** Hosts that load without being asked about. */
export function AllowedHostsField( { draft, onSettings }: SectionProps ) {
	const { errors } = useContext( FieldContext );
	const path = 'settings.allowedHosts';
	const hosts = draft.settings.allowedHosts;
	const change = ( allowedHosts: string[] ) => onSettings( { allowedHosts } );
	/* translators: %d: number of the entry. */
	const entry = __( 'Entry %d', 'doorstep' );

	return (
		<Group
			title={ __( 'Hosts that need no consent', 'doorstep' ) }
			help={ __(
				'They load for every visitor, so only those that receive no more than is strictly necessary. You answer for this list.',
				'doorstep'
			) }
		>
			<ListField
				path={ path }
				label={ __( 'Hosts', 'doorstep' ) }
				help={ __(
					'Such as cdn.example.com; hosts below it count as well.',
					'doorstep'
				) }
				addLabel={ __( 'Add a host', 'doorstep' ) }
				removeLabel={ ( index ) =>
					sprintf(
						/* translators: %s: what is removed. */
						__( 'Remove %s', 'doorstep' ),
						hosts[ index ] || sprintf( entry, index + 1 )
					)
				}
				count={ hosts.length }
				most={ 100 }
				renderItem={ ( index ) => {
					const error = errors[ `${ path }.${ index }` ];
					return (
						<TextControl
							__nextHasNoMarginBottom
							__next40pxDefaultSize
							label={ sprintf( entry, index + 1 ) }
							hideLabelFromVision
							help={ <FieldHelp help="" error={ error } /> }
							value={ hosts[ index ] ?? '' }
							autoComplete="off"
							spellCheck={ false }
							aria-invalid={ error !== undefined }
							onChange={ ( typed ) =>
								change(
									replaced(
										hosts,
										index,
										tidyPattern( typed ).split(
											'/'
										)[ 0 ] ?? ''
									)
								)
							}
						/>
					);
				} }
				onAdd={ () => change( [ ...hosts, '' ] ) }
				onRemove={ ( index ) => change( without( hosts, index ) ) }
			/>
		</Group>
	);
}
