import { cookie } from '../php-bridge/contract/contract.json';
import { parseChoiceCookie } from './choice-cookie';
import { consentMode } from './consent-mode';
import type { Choice } from './doorstep-api';
import { hold } from './hold';
import { readCookie } from './read-cookie';
import { release } from './release';

// The server printed `doorstep={page:…}` right before; the rest of window.doorstep is made here.
const doorstep = window.doorstep!;
const { page } = doorstep;
const { classList } = document.documentElement;
let choice: Choice | null = null;

const has = ( service: string ) => choice?.granted.includes( service ) === true;
const tellGoogle = consentMode( page.services );
const { letGo, ran } = hold( page.services, has );

function settle( made: Choice | null ): void {
	choice = made;
	classList.toggle( 'doorstep-ask', ! made );
	if ( made ) {
		tellGoogle( has );
	}
}

function open(): void {
	// Scripts that the parser has not come to yet have their place in the order too.
	if ( document.readyState !== 'loading' ) {
		release( has, ran );
	}
}

Object.assign( doorstep, {
	has,
	get: () => choice,
	on: ( event: 'change', callback: ( choice: Choice ) => void ) =>
		document.addEventListener( `doorstep-${ event }`, ( { detail } ) =>
			callback( detail )
		),
} );

classList.add( 'doorstep-on' );
settle(
	parseChoiceCookie( readCookie( cookie.name ), page, Date.now() / 1000 )
);

doorstep.on( 'change', ( made ) => {
	settle( made );
	if ( [ ...ran ].every( has ) ) {
		letGo();
		open();
	} else {
		// What has run cannot be unloaded.
		location.reload();
	}
} );

// "interactive" comes before deferred scripts and DOMContentLoaded, so what is released still hears of both.
document.addEventListener( 'readystatechange', open );
// What scripts fetch from this site and add later was made inert by the server as well.
new MutationObserver( open ).observe( document, {
	childList: true,
	subtree: true,
} );
