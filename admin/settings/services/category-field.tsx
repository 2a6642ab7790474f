import { Notice, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { categories, categoryText } from '../category';
import { useField } from '../../shared/field-context';
import { FieldHelp } from '../../shared/field-help';
import type { ServiceFieldProps } from './service-field-props';

/** The category, with what it means to call something strictly necessary. */
export function CategoryField( {
	service,
	path,
	onChange,
}: ServiceFieldProps ) {
	const { error } = useField( `${ path }.category` );

	return (
		<>
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'Category', 'doorstep' ) }
				help={ <FieldHelp help="" error={ error } /> }
				value={ service.category }
				aria-invalid={ error !== undefined }
				options={ categories.map( ( category ) => ( {
					value: category,
					label: categoryText( category ).title,
				} ) ) }
				onChange={ ( category ) => onChange( { category } ) }
			/>
			{ service.category === 'functional' && (
				<Notice status="warning" isDismissible={ false }>
					{ __(
						'Visitors are not asked, and this always loads. Only what the page cannot do without may be here: what the visitor asked for, such as a payment or a login. Convenience, statistics and advertising never are. You answer for this choice.',
						'doorstep'
					) }
				</Notice>
			) }
		</>
	);
}
