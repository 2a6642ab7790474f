import { Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import contract from '../../php-bridge/contract/contract.json';

/** Warns that records are refused: perhaps all visitors look like one. */
export function CapNotice() {
	return (
		<Notice
			status="warning"
			isDismissible={ false }
			className="doorstep-notice"
		>
			{ sprintf(
				/* translators: %d: number of records. */
				__(
					'One address has sent %d records today, as many as one may: more from there are refused until midnight (UTC). If this site stands behind a proxy, all visitors may look like one; have your developer name their address with the filter doorstep_visitor_address.',
					'doorstep'
				),
				contract.limits.consentsPerAddressAndDay
			) }
		</Notice>
	);
}
