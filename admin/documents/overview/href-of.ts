import { sectionOf } from '../../settings/section';
import { placeOf } from '../section';
import type { Draft } from '../types';

/**
 * Where a field is entered: on this screen, or on that of the settings.
 *
 * @param path     The field's path.
 * @param register As it is saved.
 */
export function hrefOf( path: string, register: Draft ): string {
	return path.startsWith( 'register.' )
		? `#${ placeOf( path, register ) }`
		: `admin.php?page=doorstep-settings#${ sectionOf( path ) }/${ path }`;
}
