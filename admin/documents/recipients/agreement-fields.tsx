import { Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Group } from '../../shared/group';
import { TextField } from '../../shared/text-field';
import { DateField } from '../date-field';
import { isAgreementMissing } from './is-agreement-missing';
import type { RecipientFieldProps } from './recipient-field-props';

/** What was agreed with it, and its own policy. */
export function AgreementFields( {
	recipient,
	path,
	onChange,
}: RecipientFieldProps ) {
	return (
		<Group title={ __( 'Agreement', 'doorstep' ) }>
			{ recipient.kind !== 'recipient' && (
				<DateField
					path={ `${ path }.agreedOn` }
					label={ __( 'Date of the agreement', 'doorstep' ) }
					help={
						recipient.kind === 'processor'
							? __(
									'Of the processing agreement that you signed or accepted. Many tools have it in their terms.',
									'doorstep'
								)
							: __(
									'Of the arrangement about who does what.',
									'doorstep'
								)
					}
					value={ recipient.agreedOn }
					onChange={ ( agreedOn ) => onChange( { agreedOn } ) }
				/>
			) }
			{ isAgreementMissing( recipient ) && (
				<Notice status="warning" isDismissible={ false }>
					{ __(
						'Agreement: missing. Without one the law does not let it work for you (Art. 28).',
						'doorstep'
					) }
				</Notice>
			) }
			<TextField
				path={ `${ path }.url` }
				label={ __( 'Privacy policy', 'doorstep' ) }
				help={ __(
					'Complete address, with https://; empty when there is none.',
					'doorstep'
				) }
				type="url"
				value={ recipient.url }
				onChange={ ( url ) => onChange( { url } ) }
			/>
		</Group>
	);
}
