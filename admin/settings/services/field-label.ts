import { __, sprintf } from '@wordpress/i18n';

/** Names of a service's fields, as the form has them. */
function fieldName( name: string ): string {
	switch ( name ) {
		case 'name':
			return __( 'Name', 'doorstep' );
		case 'category':
			return __( 'Category', 'doorstep' );
		case 'provider':
			return __( 'Provider', 'doorstep' );
		case 'country':
			return __( 'Country', 'doorstep' );
		case 'purpose':
			return __( 'Purpose', 'doorstep' );
		case 'urls':
			return __( 'Addresses', 'doorstep' );
		case 'inline':
			return __( 'Texts in scripts', 'doorstep' );
		case 'cookies':
			return __( 'Cookies and storage', 'doorstep' );
		case 'signals':
			return __( 'Google Consent Mode', 'doorstep' );
		case 'privacyUrl':
			return __( 'Privacy policy', 'doorstep' );
		default:
			return name;
	}
}

/**
 * A field's name for the owner, with the number of the entry where it is a list.
 *
 * @param path Inside the service, such as `urls.0`.
 */
export function fieldLabel( path: string ): string {
	const [ name = '', index ] = path.split( '.' );

	return index === undefined
		? fieldName( name )
		: sprintf(
				/* translators: 1: name of a field, 2: number of the entry. */
				__( '%1$s, entry %2$d', 'doorstep' ),
				fieldName( name ),
				Number( index ) + 1
			);
}
