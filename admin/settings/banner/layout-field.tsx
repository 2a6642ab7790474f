import { __ } from '@wordpress/i18n';

import type { Draft } from '../types';
import { LayoutPicture } from './layout-picture';

export type Layout = Draft[ 'settings' ][ 'appearance' ][ 'layout' ];

interface LayoutFieldProps {
	layout: Layout;
	onChange: ( layout: Layout ) => void;
}

function layouts(): { value: Layout; title: string; help: string }[] {
	return [
		{
			value: 'bar',
			title: __( 'Bar', 'doorstep' ),
			help: __( 'Along the bottom', 'doorstep' ),
		},
		{
			value: 'card',
			title: __( 'Card', 'doorstep' ),
			help: __( 'In the corner', 'doorstep' ),
		},
		{
			value: 'dialog',
			title: __( 'Dialog', 'doorstep' ),
			help: __( 'Before the page', 'doorstep' ),
		},
	];
}

/** Chooses one of three layouts by its picture. */
export function LayoutField( { layout, onChange }: LayoutFieldProps ) {
	return (
		<fieldset className="doorstep-layouts">
			<legend className="screen-reader-text">
				{ __( 'Layout', 'doorstep' ) }
			</legend>
			{ layouts().map( ( { value, title, help } ) => (
				<label key={ value } htmlFor={ `doorstep-layout-${ value }` }>
					<input
						id={ `doorstep-layout-${ value }` }
						type="radio"
						name="doorstep-layout"
						value={ value }
						checked={ value === layout }
						onChange={ () => onChange( value ) }
					/>
					<LayoutPicture layout={ value } />
					<strong>{ title }</strong>
					<span>{ help }</span>
				</label>
			) ) }
		</fieldset>
	);
}
