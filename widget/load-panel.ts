/**
 * Loads the panel's script, once; a failure is in the browser's console, and the next call tries
 * again. The script takes the place of window.doorstep.open, and deletes the cookies of services
 * that are not granted, now and after each choice.
 */
export function loadPanel(): Promise< unknown > {
	return import( window.doorstep!.page.panelScript );
}
