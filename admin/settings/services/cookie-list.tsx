import { Button } from '@wordpress/components';
import { useContext, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { FieldContext } from '../../shared/field-context';
import { CookieFields } from './cookie-fields';
import { cookieSummary } from './cookie-summary';
import type { ServiceFieldProps } from './service-field-props';
import { replaced } from '../../shared/replaced';
import { without } from '../../shared/without';

/** What the service stores, one line each; a line opens to be changed. */
export function CookieList( {
	service: { cookies },
	path,
	onChange,
}: ServiceFieldProps ) {
	const { errors } = useContext( FieldContext );
	// Lines that were added here are open, so that they can be filled in.
	const shipped = useRef( cookies.length );
	const isWrong = ( index: number ) =>
		Object.keys( errors ).some( ( wrong ) =>
			wrong.startsWith( `${ path }.cookies.${ index }.` )
		);

	return (
		<>
			{ cookies.length === 0 && (
				<p className="doorstep-quiet">
					{ __( 'Nothing is known to be stored.', 'doorstep' ) }
				</p>
			) }
			{ cookies.map( ( cookie, index ) => (
				<details
					key={ index }
					className="doorstep-cookie"
					open={ index >= shipped.current || isWrong( index ) }
				>
					<summary>
						<strong>
							{ cookie.name || __( 'No name', 'doorstep' ) }
						</strong>{ ' ' }
						<span>{ cookieSummary( cookie ) }</span>
					</summary>
					<CookieFields
						cookie={ cookie }
						path={ `${ path }.cookies.${ index }` }
						onChange={ ( changed ) =>
							onChange( {
								cookies: replaced( cookies, index, changed ),
							} )
						}
						onRemove={ () =>
							onChange( {
								cookies: without( cookies, index ),
							} )
						}
					/>
				</details>
			) ) }
			{ cookies.length < 60 && (
				<div>
					<Button
						variant="link"
						onClick={ () =>
							onChange( {
								cookies: [
									...cookies,
									{
										name: '',
										storage: 'cookie',
										domain: null,
										duration: null,
									},
								],
							} )
						}
					>
						{ __(
							'Add a cookie or an entry of storage',
							'doorstep'
						) }
					</Button>
				</div>
			) }
		</>
	);
}
