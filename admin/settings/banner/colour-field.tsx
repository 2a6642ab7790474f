import { Button, ColorPalette } from '@wordpress/components';
import { useId } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { useField } from '../../shared/field-context';
import { FieldHelp } from '../../shared/field-help';
import { hexColour } from './hex-colour';

interface ColourFieldProps {
	path: string;
	label: string;
	/** As `#rrggbb`; empty for the theme's. */
	colour: string;
	/** What is shown while it is empty. */
	ofTheme: string;
	palette: { name: string; color: string }[];
	onChange: ( colour: string ) => void;
}

/** One of the theme's colours, or any other. */
export function ColourField( {
	path,
	label,
	colour,
	ofTheme,
	palette,
	onChange,
}: ColourFieldProps ) {
	const { error } = useField( path );
	const id = useId();

	return (
		<div role="group" aria-labelledby={ id } className="doorstep-colour">
			<span id={ id } className="components-base-control__label">
				{ label }
			</span>
			{ palette.length > 0 && (
				<ColorPalette
					aria-label={ label }
					colors={ palette }
					clearable={ false }
					disableCustomColors
					{ ...( colour === '' ? {} : { value: colour } ) }
					onChange={ ( chosen ) => onChange( hexColour( chosen ) ) }
				/>
			) }
			<div className="doorstep-tools">
				<label htmlFor={ `${ id }-any` }>
					<input
						id={ `${ id }-any` }
						type="color"
						value={ colour || ofTheme }
						onChange={ ( event ) =>
							onChange( hexColour( event.target.value ) )
						}
					/>
					{ colour === ''
						? __( 'The theme’s colour', 'doorstep' )
						: colour }
				</label>
				{ colour !== '' && (
					<Button variant="link" onClick={ () => onChange( '' ) }>
						{ __( 'Use the theme’s colour', 'doorstep' ) }
					</Button>
				) }
			</div>
			{ error !== undefined && (
				<p className="components-base-control__help">
					<FieldHelp help="" error={ error } />
				</p>
			) }
		</div>
	);
}
