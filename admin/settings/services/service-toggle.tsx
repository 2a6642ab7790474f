import { ToggleControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import { countryName } from '../../shared/country';
import { OriginBadge } from './origin-badge';
import type { ListedService } from './own-service';

interface ServiceToggleProps {
	listed: ListedService;
	isUsed: boolean;
	onChange: ( isDeclared: boolean ) => void;
}

/** One service: who provides it, from where, and whether the site uses it. What is strictly necessary is always used, and so is what the owner described. */
export function ServiceToggle( {
	listed: { service, origin },
	isUsed,
	onChange,
}: ServiceToggleProps ) {
	const isSwitched =
		origin === 'catalogue' && service.category !== 'functional';

	return (
		<div className="doorstep-service">
			<ToggleControl
				__nextHasNoMarginBottom
				label={
					<>
						{ service.name } <OriginBadge origin={ origin } />
					</>
				}
				help={ [ service.provider, countryName( service.country ) ]
					.filter( Boolean )
					.join( ', ' ) }
				checked={ isUsed }
				disabled={ ! isSwitched }
				onChange={ onChange }
			/>
			{ service.urls.length > 0 && (
				<a href={ `#services/${ service.id }` }>
					<span aria-hidden="true">{ __( 'Edit', 'doorstep' ) }</span>
					<span className="screen-reader-text">
						{ sprintf(
							/* translators: %s: name of a service. */
							__( 'Edit %s', 'doorstep' ),
							service.name
						) }
					</span>
				</a>
			) }
		</div>
	);
}
