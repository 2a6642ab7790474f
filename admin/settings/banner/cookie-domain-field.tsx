import { SelectControl } from '@wordpress/components';
import { useMemo } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { useField } from '../../shared/field-context';
import { FieldHelp } from '../../shared/field-help';
import { sharedDomains, takesCookie } from './shared-domains';

interface CookieDomainFieldProps {
	/** The site's. */
	host: string;
	/** Empty for this host alone. */
	domain: string;
	onChange: ( domain: string ) => void;
}

/** Over which hosts one choice counts. Only what a browser allows can be chosen. */
export function CookieDomainField( {
	host,
	domain,
	onChange,
}: CookieDomainFieldProps ) {
	const { error } = useField( 'settings.cookieDomain' );
	const possible = useMemo(
		() => sharedDomains( host ).filter( takesCookie ),
		[ host ]
	);
	const domains =
		domain === '' || possible.includes( domain )
			? possible
			: [ ...possible, domain ];

	return (
		<SelectControl
			__nextHasNoMarginBottom
			__next40pxDefaultSize
			label={ __( 'A visitor’s choice counts on', 'doorstep' ) }
			help={
				<FieldHelp
					help={ __(
						'Shared choices need Doorstep with the same services on each of these sites; where they differ, the visitor is asked again.',
						'doorstep'
					) }
					error={ error }
				/>
			}
			value={ domain }
			aria-invalid={ error !== undefined }
			options={ [
				{
					value: '',
					label: sprintf(
						/* translators: %s: a host. */
						__( '%s alone', 'doorstep' ),
						host
					),
				},
				...domains.map( ( value ) => ( {
					value,
					label: sprintf(
						/* translators: %s: a domain. */
						__( '%s and every host below it', 'doorstep' ),
						value
					),
				} ) ),
			] }
			onChange={ onChange }
		/>
	);
}
