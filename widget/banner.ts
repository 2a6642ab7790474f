import { choose } from './choice';
import { leftCookies } from './left-cookies';
import { loadPanel } from './load-panel';

// Printed right after the banner, which is hidden unless the head script found no choice.
const doorstep = Object.assign( window.doorstep!, {
	choose,
	open: () => void loadPanel().then( () => doorstep.open() ),
} );

/** What deletes cookies comes with the panel, where consent is withdrawn; hardly anybody else needs it. */
function cleanUp(): void {
	if ( leftCookies()[ 0 ] ) {
		void loadPanel();
	}
}

document.addEventListener( 'click', ( event ) => {
	const button = ( event.target as Element ).closest< HTMLElement >(
		'[data-doorstep]'
	);
	if ( button ) {
		const action = button.dataset.doorstep;
		event.preventDefault();
		if ( action === 'accept' || action === 'refuse' ) {
			choose(
				action === 'accept'
					? doorstep.page.services.map( ( { id } ) => id )
					: [],
				'banner'
			);
		} else if ( action === 'load' ) {
			choose(
				[
					...( doorstep.get()?.granted ?? [] ),
					button.closest< HTMLElement >( '[data-doorstep-service]' )!
						.dataset.doorstepService!,
				],
				'placeholder'
			);
		} else {
			doorstep.open();
		}
	}
} );

doorstep.on( 'change', () => {
	cleanUp();
	const { activeElement, body } = document;
	if ( activeElement?.closest( '#doorstep-banner' ) ) {
		// The banner is gone; the keyboard goes on from the top of the page, where the banner stood.
		body.tabIndex = -1;
		body.focus( { preventScroll: true } );
		body.removeAttribute( 'tabindex' );
	}
} );

cleanUp();
