import { __ } from '@wordpress/i18n';

import type { Activity } from '../types';
import type { useWording } from '../wording-context';
import { written } from '../written';

/**
 * What an activity is called on this screen.
 *
 * @param activity The activity.
 * @param wording  The documents' words.
 */
export function activityName(
	activity: Pick< Activity, 'name' | 'preset' >,
	wording: ReturnType< typeof useWording >
): string {
	const { name, preset } = activity;

	return (
		written(
			name,
			wording.language,
			preset === '' ? '' : wording.label( `activity_${ preset }` )
		) || __( 'No name', 'doorstep' )
	);
}
