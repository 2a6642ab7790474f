import { InspectorControls } from '@wordpress/block-editor';
import {
	ExternalLink,
	PanelBody,
	SelectControl,
	TextControl,
} from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { FormAttributes, FormKind } from '../form/attributes';
import { editorFacts } from '../form/editor-facts';
import { WarningList } from '../form/warning-list';
import { kinds } from './variations';

interface FormSettingsProps {
	form: FormAttributes;
	warnings: string[];
	change: ( attributes: Partial< FormAttributes > ) => void;
}

/** Who is mailed: the usual recipients, or a team of the settings. */
function Team( { form, change }: Omit< FormSettingsProps, 'warnings' > ) {
	const { teams } = editorFacts();
	const isGone =
		form.team !== '' && ! teams.some( ( { id } ) => id === form.team );
	if ( teams.length === 0 && ! isGone ) {
		return null;
	}
	return (
		<SelectControl
			__nextHasNoMarginBottom
			__next40pxDefaultSize
			label={ __( 'Recipients', 'doorstep' ) }
			help={
				isGone
					? __(
							'This team is no longer in the settings: the usual recipients are mailed.',
							'doorstep'
						)
					: __(
							'Who is mailed about messages of this form.',
							'doorstep'
						)
			}
			value={ form.team }
			options={ [
				{ value: '', label: __( 'Usual recipients', 'doorstep' ) },
				...( isGone ? [ { value: form.team, label: form.team } ] : [] ),
				...teams.map( ( { id, name } ) => ( {
					value: id,
					label: name,
				} ) ),
			] }
			onChange={ ( team ) => change( { team } ) }
		/>
	);
}

/** The sidebar of a form. */
export function FormSettings( { form, warnings, change }: FormSettingsProps ) {
	const { referenceMeta, settingsUrl } = editorFacts();

	return (
		<InspectorControls>
			<PanelBody title={ __( 'Form', 'doorstep' ) }>
				<SelectControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					label={ __( 'Kind of request', 'doorstep' ) }
					help={ __(
						'How its messages are sorted. The fields stay as they are.',
						'doorstep'
					) }
					value={ form.kind }
					options={ kinds().map( ( { kind, title } ) => ( {
						value: kind,
						label: title,
					} ) ) }
					onChange={ ( kind: FormKind ) => change( { kind } ) }
				/>
				<Team form={ form } change={ change } />
				<TextControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					label={ __( 'Listing reference', 'doorstep' ) }
					help={
						referenceMeta === ''
							? __(
									'Kept with every lead that this form brings. Leave it empty on a contact page.',
									'doorstep'
								)
							: sprintf(
									/* translators: %s: name of a custom field. */
									__(
										'Kept with every lead that this form brings. Leave it empty to take it from the custom field %s of the listing.',
										'doorstep'
									),
									referenceMeta
								)
					}
					value={ form.listingReference }
					maxLength={ 64 }
					onChange={ ( listingReference ) =>
						change( { listingReference } )
					}
				/>
				<WarningList sentences={ warnings } />
				{ settingsUrl !== '' && (
					<ExternalLink href={ settingsUrl }>
						{ __( 'Doorstep’s settings', 'doorstep' ) }
					</ExternalLink>
				) }
			</PanelBody>
		</InspectorControls>
	);
}
