import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { useField } from '../../shared/field-context';
import { FieldHelp } from '../../shared/field-help';
import { Group } from '../../shared/group';
import { vocabulary } from '../vocabulary';
import { useWording } from '../wording-context';
import { WordsField } from '../words-field';
import { isWritten } from '../written';
import type { ActivityFieldProps } from './activity-field-props';
import { basisMeaning, basisName } from './basis-text';

/** What allows it. */
export function BasisFields( {
	activity,
	path,
	onChange,
}: ActivityFieldProps ) {
	const { shipped, jurisdiction } = useWording();
	const note = `activity_${ activity.preset }_note`;
	const local = shipped( `${ note }_${ jurisdiction }` );
	const { error } = useField( `${ path }.basis` );

	return (
		<Group
			title={ __( 'What allows it', 'doorstep' ) }
			help={ __(
				'The GDPR allows nothing without one of six reasons (Art. 6).',
				'doorstep'
			) }
		>
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'Lawful basis', 'doorstep' ) }
				help={
					<FieldHelp
						help={ basisMeaning( activity.basis ) }
						error={ error }
					/>
				}
				value={ activity.basis }
				aria-invalid={ error !== undefined }
				options={ vocabulary.bases.map( ( value ) => ( {
					value,
					label: basisName( value ),
				} ) ) }
				onChange={ ( basis ) => onChange( { basis } ) }
			/>
			<WordsField
				path={ `${ path }.basisNote` }
				label={ __( 'More precisely', 'doorstep' ) }
				help={ __(
					'Which law, which contract, or which interest of the agency.',
					'doorstep'
				) }
				words={ activity.basisNote }
				shipped={ isWritten( local ) ? local : shipped( note ) }
				onChange={ ( basisNote ) => onChange( { basisNote } ) }
			/>
		</Group>
	);
}
