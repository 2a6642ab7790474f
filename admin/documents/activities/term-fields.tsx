import { Notice, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { useField } from '../../shared/field-context';
import { FieldHelp } from '../../shared/field-help';
import { Group } from '../../shared/group';
import { NumberField } from '../../shared/number-field';
import { vocabulary } from '../vocabulary';
import { useWording } from '../wording-context';
import { WordsField } from '../words-field';
import type { ActivityFieldProps } from './activity-field-props';
import { hasTerm } from './has-term';
import { startText } from './start-text';

/** How long the data are kept. */
export function TermFields( { activity, path, onChange }: ActivityFieldProps ) {
	const { shipped } = useWording();
	const { error } = useField( `${ path }.startsFrom` );
	const criteria = shipped( `activity_${ activity.preset }_criteria` );

	return (
		<Group
			title={ __( 'How long', 'doorstep' ) }
			help={ __(
				'These data are outside this site: you erase them yourself when the time is up.',
				'doorstep'
			) }
		>
			<NumberField
				path={ `${ path }.months` }
				label={ __( 'Months', 'doorstep' ) }
				help={ __(
					'0 where no number can be given; then write below what decides.',
					'doorstep'
				) }
				value={ activity.months }
				min={ 0 }
				max={ 1200 }
				onChange={ ( months ) => onChange( { months } ) }
			/>
			{ activity.months !== 0 && (
				<SelectControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					label={ __( 'Counted from', 'doorstep' ) }
					help={
						<FieldHelp
							help={ __(
								'What happens for the months to begin.',
								'doorstep'
							) }
							error={ error }
						/>
					}
					value={ activity.startsFrom }
					aria-invalid={ error !== undefined }
					options={ vocabulary.starts.map( ( value ) => ( {
						value,
						label: startText( value ),
					} ) ) }
					onChange={ ( startsFrom ) => onChange( { startsFrom } ) }
				/>
			) }
			<WordsField
				path={ `${ path }.criteria` }
				label={ __( 'What decides how long', 'doorstep' ) }
				help={ __(
					'Such as: until the person asks us to delete them. With a number above, only what must be said besides.',
					'doorstep'
				) }
				words={ activity.criteria }
				shipped={ activity.months === 0 ? criteria : {} }
				onChange={ ( text ) => onChange( { criteria: text } ) }
			/>
			{ ! hasTerm( activity, criteria ) && (
				<Notice status="warning" isDismissible={ false }>
					{ __(
						'The law asks for a number, or for what decides how long (Art. 13(2)(a)).',
						'doorstep'
					) }
				</Notice>
			) }
		</Group>
	);
}
