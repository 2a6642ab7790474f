import { choose, prove } from './choice';
import {
	announce,
	doorstep,
	get,
	has,
	hide,
	onChange,
	page,
	stored,
	tabs,
} from './current-choice';
import type { Choice } from './doorstep-api';
import { letGo, ran } from './hold';
import { randomUuid } from './random-uuid';
import { release } from './release';
import { sendKept } from './send-record';

/** Lets in what is granted. */
function admit(): void {
	// Scripts that the parser has not come to yet have their place in the order too.
	if ( get() && document.readyState !== 'loading' ) {
		release();
	}
}

/** Takes over a choice that was made elsewhere: in another tab, or since this page was last shown. */
function sync(): void {
	const made = stored();
	if ( made && made.record !== get()?.record ) {
		announce( made );
	}
}

Object.assign( doorstep, {
	has,
	get,
	choose,
	on: ( _event: 'change', callback: ( choice: Choice ) => void ) =>
		onChange( callback ),
	load( placeholder: HTMLElement ) {
		const service = placeholder.dataset.doorstepService!;
		ran.add( service );
		prove( randomUuid(), [ service ], [], 'once' );
		// Not in one of the ways that the gate watches.
		placeholder.insertAdjacentElement(
			'afterend',
			( placeholder.lastElementChild as HTMLTemplateElement ).content
				.firstElementChild!
		);
		placeholder.remove();
	},
	open: () => void import( page.panel ).then( () => doorstep.open() ),
} );

onChange( ( { granted } ) => {
	// What has run cannot be unloaded, and the shield's policy not loosened.
	const isOver = ( page.shield && granted[ 0 ] ) || ! [ ...ran ].every( has );
	if ( ! isOver ) {
		letGo();
		admit();
	}
	if (
		isOver ||
		( document.cookie.includes( '; ' ) &&
			granted.length < page.services.length )
	) {
		// Something of what is refused may be left: the panel's script looks, and deletes it.
		void import( page.panel )
			.then( () => doorstep.tidy() )
			.finally( () => isOver && location.reload() );
	}
} );
addEventListener( 'pageshow', sync );
document.addEventListener( 'prerenderingchange', sync );
tabs.addEventListener( 'message', sync );

addEventListener( 'click', ( event ) => {
	const button = ( event.target as Element ).closest< HTMLElement >(
		'[data-doorstep]'
	);
	if ( button ) {
		const action = button.dataset.doorstep!;
		const granted = { accept: page.services, refuse: [] }[ action ];
		const placeholder = button.closest< HTMLElement >(
			'[data-doorstep-service]'
		)!;
		event.preventDefault();
		if ( granted ) {
			hide();
			// The banner goes first, then everything that follows from the choice.
			setTimeout( choose, 0, granted, 'banner' );
		} else if ( action === 'load' ) {
			doorstep.load( placeholder );
		} else if ( action === 'allow' ) {
			choose(
				[
					...page.services.filter( has ),
					placeholder.dataset.doorstepService!,
				],
				'placeholder'
			);
		} else {
			doorstep.open();
		}
	}
} );

// "interactive" comes before deferred scripts and DOMContentLoaded, so what is released still hears of both.
document.addEventListener( 'readystatechange', admit );
// What scripts fetch from this site and add later was made inert by the server as well.
new MutationObserver( admit ).observe( document, {
	childList: true,
	subtree: true,
} );
addEventListener( 'load', sendKept );
