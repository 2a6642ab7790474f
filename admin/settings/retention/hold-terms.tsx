import { __, _n, sprintf } from '@wordpress/i18n';

import contract from '../../../php-bridge/contract/contract.json';
import presets from '../../../php-bridge/contract/retention-presets.json';
import { Group } from '../../shared/group';

/** How long staff can put a lead on hold, and by which law. */
export function HoldTerms() {
	const isFrench = document.documentElement.lang.startsWith( 'fr' );
	const { holdMonths, identityHoldMonths } = contract.limits;

	return (
		<Group
			title={ __( 'Leads on hold', 'doorstep' ) }
			help={ __(
				'Staff put a lead on hold in the lead itself, with a reason and a last day. No term ends it before. The years count from the last contact.',
				'doorstep'
			) }
		>
			<dl className="doorstep-tally">
				{ presets.holds.map( ( { id, source } ) => {
					const years =
						( id === 'identity'
							? identityHoldMonths
							: holdMonths ) / 12;
					return (
						<div key={ id }>
							<dt>
								{ id === 'identity'
									? __( 'Identity documents', 'doorstep' )
									: __( 'Contract', 'doorstep' ) }
								<p className="components-base-control__help">
									{ source[ isFrench ? 'fr' : 'en' ] }
								</p>
							</dt>
							<dd>
								{ sprintf(
									/* translators: %d: number of years. */
									_n(
										'%d year',
										'%d years',
										years,
										'doorstep'
									),
									years
								) }
							</dd>
						</div>
					);
				} ) }
			</dl>
		</Group>
	);
}
