import { parseChoiceCookie } from './choice-cookie';
import type { Choice } from './doorstep-api';

/** The server printed `doorstep={page:…}` right before this script; head.ts makes the rest of it. */
export const doorstep = window.doorstep!;
export const { page } = doorstep;

/** The visitor's other tabs. */
export const tabs = new BroadcastChannel( 'doorstep' );

const { classList } = document.documentElement;
let choice: Choice | null;

/** The choice in force. */
export const get = () => choice;

/** Whether the choice in force lets a service in. */
export const has = ( service: string ) =>
	!! choice?.granted.includes( service );

/** Takes the banner away. */
export const hide = () => classList.toggle( 'doorstep-ask', false );

/** Puts a choice in force, or asks for one. */
export function settle( made: Choice | null ): void {
	choice = made;
	classList.toggle( 'doorstep-ask', ! made );
}

/** The choice that the browser keeps; a page that is made ready in advance is nobody's yet. */
export const stored = () =>
	document.prerendering
		? null
		: parseChoiceCookie( document.cookie, page, Date.now() / 1000 );

/** Calls back after each choice that is made while this page is open. */
export const onChange = ( callback: ( choice: Choice ) => void ) =>
	document.addEventListener( 'doorstep-change', ( { detail } ) =>
		callback( detail )
	);

/** Tells everybody on this page of a choice. */
export const announce = ( made: Choice ) =>
	document.dispatchEvent(
		new CustomEvent( 'doorstep-change', { detail: made } )
	);

classList.add( 'doorstep-on' );
settle( stored() );
onChange( settle );
