import { SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import { useField } from '../shared/field-context';
import { FieldHelp } from '../shared/field-help';
import type { SitePage } from './use-site-pages';

interface PageFieldProps {
	path: string;
	label: string;
	/** One sentence: what it does. */
	help: string;
	/** Null while they are loading. */
	pages: SitePage[] | null;
	/** Id of the page; 0 for none. */
	value: number;
	onChange: ( id: number ) => void;
}

/** A page's name where it has no title, or is not there to be asked for one. */
function pageNumber( id: number ): string {
	/* translators: %d: number of a page. */
	return sprintf( __( 'Page %d', 'doorstep' ), id );
}

function pageLabel( { title, isPublished, id }: SitePage ): string {
	const name = title || pageNumber( id );
	if ( isPublished ) {
		return name;
	}
	/* translators: %s: title of a page. */
	return sprintf( __( '%s (not published)', 'doorstep' ), name );
}

/** Chooses a page of the site. */
export function PageField( {
	path,
	label,
	help,
	pages,
	value,
	onChange,
}: PageFieldProps ) {
	const { error } = useField( path );
	const options = ( pages ?? [] ).map( ( page ) => ( {
		value: String( page.id ),
		label: pageLabel( page ),
	} ) );
	const isKnown =
		value === 0 ||
		options.some( ( option ) => option.value === String( value ) );

	return (
		<SelectControl
			__nextHasNoMarginBottom
			__next40pxDefaultSize
			label={ label }
			help={ <FieldHelp help={ help } error={ error } /> }
			value={ String( value ) }
			disabled={ pages === null }
			data-field={ path }
			aria-invalid={ error !== undefined }
			options={ [
				{ value: '0', label: __( 'None', 'doorstep' ) },
				...( isKnown
					? []
					: [
							{
								value: String( value ),
								label: pageNumber( value ),
							},
						] ),
				...options,
			] }
			onChange={ ( id ) => onChange( Number( id ) ) }
		/>
	);
}
