import { Button, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { TextField } from '../../shared/text-field';
import { storageText, type Cookie } from './cookie-summary';
import { DurationField } from './duration-field';

interface CookieFieldsProps {
	cookie: Cookie;
	path: string;
	onChange: ( cookie: Cookie ) => void;
	onRemove: () => void;
}

const storages: Cookie[ 'storage' ][] = [
	'cookie',
	'localStorage',
	'sessionStorage',
	'indexedDB',
];

/** One thing that is stored: its name, where, by whom, how long. */
export function CookieFields( {
	cookie,
	path,
	onChange,
	onRemove,
}: CookieFieldsProps ) {
	return (
		<div className="doorstep-fields">
			<TextField
				path={ `${ path }.name` }
				label={ __( 'Name', 'doorstep' ) }
				help={ __(
					'Ends in * when the rest varies: _ga_*',
					'doorstep'
				) }
				isHalf
				value={ cookie.name }
				onChange={ ( name ) => onChange( { ...cookie, name } ) }
			/>
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				className="is-half"
				label={ __( 'Kept as', 'doorstep' ) }
				value={ cookie.storage }
				options={ storages.map( ( storage ) => ( {
					value: storage,
					label: storageText( storage ),
				} ) ) }
				onChange={ ( storage ) => onChange( { ...cookie, storage } ) }
			/>
			<DurationField
				duration={ cookie.duration }
				onChange={ ( duration ) => onChange( { ...cookie, duration } ) }
			/>
			<TextField
				path={ `${ path }.domain` }
				label={ __( 'Domain', 'doorstep' ) }
				help={ __(
					'Only when it is set on the provider’s own domain; empty when it is set on yours.',
					'doorstep'
				) }
				value={ cookie.domain ?? '' }
				onChange={ ( domain ) =>
					onChange( {
						...cookie,
						domain: domain === '' ? null : domain,
					} )
				}
			/>
			<div>
				<Button variant="link" isDestructive onClick={ onRemove }>
					{ __( 'Remove this entry', 'doorstep' ) }
				</Button>
			</div>
		</div>
	);
}
