import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { useField } from '../../shared/field-context';
import { FieldHelp } from '../../shared/field-help';
import { Group } from '../../shared/group';
import { TextField } from '../../shared/text-field';
import type { Activity } from '../types';
import { vocabulary } from '../vocabulary';
import type { ActivityFieldProps } from './activity-field-props';

function roleName( role: Activity[ 'role' ] ): string {
	switch ( role ) {
		case 'controller':
			return __( 'The agency decides', 'doorstep' );
		case 'joint':
			return __( 'The agency decides with somebody else', 'doorstep' );
		case 'processor':
			return __( 'The agency works for somebody else', 'doorstep' );
	}
}

function roleMeaning( role: Activity[ 'role' ] ): string {
	switch ( role ) {
		case 'controller':
			return __(
				'It is the controller: it chose what is done, and why.',
				'doorstep'
			);
		case 'joint':
			return __(
				'They are joint controllers, and have agreed who does what.',
				'doorstep'
			);
		case 'processor':
			return __(
				'It is a processor: it does what that client says, and nothing else.',
				'doorstep'
			);
	}
}

/** Who decides about the data. */
export function RoleFields( { activity, path, onChange }: ActivityFieldProps ) {
	const { error } = useField( `${ path }.role` );

	return (
		<Group title={ __( 'Who decides', 'doorstep' ) }>
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'Role of the agency', 'doorstep' ) }
				help={
					<FieldHelp
						help={ roleMeaning( activity.role ) }
						error={ error }
					/>
				}
				value={ activity.role }
				aria-invalid={ error !== undefined }
				options={ vocabulary.roles.map( ( value ) => ( {
					value,
					label: roleName( value ),
				} ) ) }
				onChange={ ( role ) => onChange( { role } ) }
			/>
			{ activity.role !== 'controller' && (
				<TextField
					path={ `${ path }.others` }
					label={
						activity.role === 'joint'
							? __( 'Who decides as well', 'doorstep' )
							: __( 'For whom', 'doorstep' )
					}
					help={ __(
						'Names of the companies or persons.',
						'doorstep'
					) }
					value={ activity.others ?? '' }
					onChange={ ( others ) => onChange( { others } ) }
				/>
			) }
		</Group>
	);
}
