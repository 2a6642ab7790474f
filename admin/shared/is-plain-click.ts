import type { MouseEvent } from 'react';

/**
 * Whether a click on a link is to open it here, and not in a tab or window of its own.
 *
 * @param event The click.
 */
export function isPlainClick( event: MouseEvent ): boolean {
	return ! event.metaKey && ! event.ctrlKey && ! event.shiftKey;
}
