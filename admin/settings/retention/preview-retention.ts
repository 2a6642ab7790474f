import apiFetch from '@wordpress/api-fetch';
import type { RetentionPreview } from '@contract/retention-preview';

import { route } from '../../shared/route';
import type { Retention } from './terms';

/**
 * Asks what saving these terms would do. Nothing is changed.
 *
 * @param retention The terms.
 * @param signal    Gives the question up.
 */
export function previewRetention(
	retention: Retention,
	signal?: AbortSignal
): Promise< RetentionPreview > {
	return apiFetch< RetentionPreview >( {
		path: route( 'retentionPreview' ),
		method: 'POST',
		data: { retention },
		...( signal === undefined ? {} : { signal } ),
	} );
}
