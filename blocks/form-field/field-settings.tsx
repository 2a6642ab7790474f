import { InspectorControls } from '@wordpress/block-editor';
import {
	PanelBody,
	SelectControl,
	TextareaControl,
	TextControl,
	ToggleControl,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FieldAttributes } from '../form/attributes';
import { hasOptions } from '../form/field-types';
import { WarningList } from '../form/warning-list';

const MOST_OPTIONS = 30;

interface FieldSettingsProps {
	field: FieldAttributes;
	label: string;
	warnings: string[];
	change: ( attributes: Partial< FieldAttributes > ) => void;
	setLabel: ( label: string ) => void;
	/** Takes what was typed as a name, as far as it can be one. */
	setName: ( typed: string ) => void;
}

/** One option a line, as typed: a line that is still empty must not vanish under the cursor. */
function Options( {
	options,
	change,
}: {
	options: string[];
	change: FieldSettingsProps[ 'change' ];
} ) {
	const [ typed, setTyped ] = useState( options.join( '\n' ) );

	return (
		<TextareaControl
			__nextHasNoMarginBottom
			label={ __( 'Options', 'doorstep' ) }
			help={ __( 'One a line, 30 at most.', 'doorstep' ) }
			rows={ 6 }
			value={ typed }
			onChange={ ( text ) => {
				setTyped( text );
				const lines = text
					.split( '\n' )
					.map( ( line ) => line.trim() )
					.filter( Boolean );
				change( {
					options: [ ...new Set( lines ) ].slice( 0, MOST_OPTIONS ),
				} );
			} }
		/>
	);
}

/** The sidebar of a field. */
export function FieldSettings( {
	field,
	label,
	warnings,
	change,
	setLabel,
	setName,
}: FieldSettingsProps ) {
	const [ name, setTypedName ] = useState< string | null >( null );

	return (
		<>
			<InspectorControls>
				<PanelBody title={ __( 'Field', 'doorstep' ) }>
					<WarningList sentences={ warnings } />
					<TextControl
						__nextHasNoMarginBottom
						__next40pxDefaultSize
						label={ __( 'Label', 'doorstep' ) }
						value={ field.label }
						placeholder={ label }
						maxLength={ 200 }
						onChange={ setLabel }
					/>
					<TextControl
						__nextHasNoMarginBottom
						__next40pxDefaultSize
						label={ __( 'Help below the field', 'doorstep' ) }
						value={ field.help }
						maxLength={ 300 }
						onChange={ ( help ) => change( { help } ) }
					/>
					<ToggleControl
						__nextHasNoMarginBottom
						label={ __( 'Required', 'doorstep' ) }
						help={ __(
							'Only what you cannot answer without.',
							'doorstep'
						) }
						checked={ field.required }
						onChange={ ( required ) => change( { required } ) }
					/>
					{ hasOptions( field.type ) && (
						<Options options={ field.options } change={ change } />
					) }
					<SelectControl
						__nextHasNoMarginBottom
						__next40pxDefaultSize
						label={ __( 'Width', 'doorstep' ) }
						value={ field.width }
						options={ [
							{
								value: 'full',
								label: __( 'Whole line', 'doorstep' ),
							},
							{
								value: 'half',
								label: __( 'Half a line', 'doorstep' ),
							},
						] }
						onChange={ ( width ) => change( { width } ) }
					/>
				</PanelBody>
			</InspectorControls>
			<InspectorControls group="advanced">
				<TextControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					label={ __( 'Name of the field', 'doorstep' ) }
					help={ __(
						'What mail, exports and your CRM call the answer. Change it only before the form is used.',
						'doorstep'
					) }
					value={ name ?? field.name }
					maxLength={ 32 }
					onChange={ setTypedName }
					onBlur={ () => {
						if ( name !== null && name !== field.name ) {
							setName( name );
						}
						setTypedName( null );
					} }
				/>
			</InspectorControls>
		</>
	);
}
