import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { FoundService as Found, JudgedPage } from '@contract/scan-view';

import { Card } from './card';
import { FoundService } from './found-service';

interface ServicesToAddProps {
	services: Found[];
	pages: JudgedPage[];
	isSaving: boolean;
	onAdd: ( ids: string[] ) => void;
}

/** Services that pages use and that the owner has not declared. */
export function ServicesToAdd( {
	services,
	pages,
	isSaving,
	onAdd,
}: ServicesToAddProps ) {
	return services.length === 0 ? null : (
		<Card
			title={ sprintf(
				/* translators: %d: number of services. */
				_n(
					'%d service to add',
					'%d services to add',
					services.length,
					'doorstep'
				),
				services.length
			) }
			help={ __(
				'Doorstep holds these back for everybody, and visitors cannot allow them until you add them.',
				'doorstep'
			) }
			action={
				services.length > 1 && (
					<Button
						__next40pxDefaultSize
						variant="primary"
						disabled={ isSaving }
						onClick={ () =>
							onAdd( services.map( ( { id } ) => id ) )
						}
					>
						{ __( 'Add all', 'doorstep' ) }
					</Button>
				)
			}
		>
			<ul className="doorstep-rows">
				{ services.map( ( service ) => (
					<li key={ service.id }>
						<FoundService service={ service } pages={ pages } />
						<div className="doorstep-actions">
							<Button
								__next40pxDefaultSize
								variant="secondary"
								disabled={ isSaving }
								onClick={ () => onAdd( [ service.id ] ) }
								aria-label={ sprintf(
									/* translators: %s: name of a service. */
									__( 'Add %s', 'doorstep' ),
									service.name
								) }
							>
								{ __( 'Add', 'doorstep' ) }
							</Button>
						</div>
					</li>
				) ) }
			</ul>
		</Card>
	);
}
