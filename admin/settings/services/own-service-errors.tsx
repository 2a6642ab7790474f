import { Notice } from '@wordpress/components';
import { useContext } from '@wordpress/element';

import { namedText } from '../../shared/named-text';
import { FieldContext } from '../../shared/field-context';
import { fieldLabel } from './field-label';
import type { OwnService } from './own-service';

/** What the server said against services, with their names. */
export function OwnServiceErrors( { own }: { own: OwnService[] } ) {
	const { errors } = useContext( FieldContext );
	const found = Object.entries( errors ).flatMap( ( [ path, message ] ) => {
		const [ , index, field = '' ] =
			/^settings\.ownServices\.(\d+)\.?(.*)$/.exec( path ) ?? [];
		const service = own[ Number( index ) ];
		return service === undefined
			? []
			: [ { path, id: service.id, name: service.name, field, message } ];
	} );

	return found.length === 0 ? null : (
		<Notice status="error" isDismissible={ false }>
			<ul>
				{ found.map( ( { path, id, name, field, message } ) => (
					<li key={ path }>
						<a href={ `#services/${ id }` }>{ name }</a>
						{ ` – ${ namedText( fieldLabel( field ), message ) }` }
					</li>
				) ) }
			</ul>
		</Notice>
	);
}
