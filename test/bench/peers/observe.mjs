/**
 * Runs in the page before everything else, the same for each contender: looks once a frame whether
 * the banner is to be seen, and keeps what the browser reports. It is sent as text, so it may use
 * nothing from outside.
 *
 * @param {string|null} selector Of the banner
 */
export function observe( selector ) {
	const seen = {
		visible: null,
		gone: null,
		clicked: null,
		next: null,
		inp: 0,
		blocking: 0,
		shift: 0,
	};
	window.seen = seen;
	const isVisible = () => {
		const banner = document.querySelector( selector );
		if (
			! banner?.checkVisibility( {
				opacityProperty: true,
				visibilityProperty: true,
			} )
		) {
			return false;
		}
		const box = banner.getBoundingClientRect();
		return (
			box.height > 0 &&
			Math.min( box.bottom, window.innerHeight ) -
				Math.max( box.top, 0 ) >
				box.height / 2
		);
	};
	/** Looks in each frame until it has seen what it waits for: looking is work too. */
	const look = ( done ) =>
		window.requestAnimationFrame( () => done() || look( done ) );
	const appears = () => {
		const now = performance.now();
		return isVisible() && ( ( seen.visible = now ), true );
	};
	const goes = () => {
		const now = performance.now();
		return ! isVisible() && ( ( seen.gone = now - seen.clicked ), true );
	};
	if ( selector ) {
		look( appears );
	}
	window.addEventListener(
		'click',
		( event ) => {
			seen.clicked = event.timeStamp;
			look( goes );
			// The frame that the click leads to, when it was handed on.
			window.requestAnimationFrame( () => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () =>
					( seen.next = performance.now() - seen.clicked );
				port2.postMessage( null );
			} );
		},
		{ capture: true, once: true }
	);
	const watch = ( type, take, options = {} ) =>
		new PerformanceObserver( ( list ) =>
			list.getEntries().forEach( take )
		).observe( { type, buffered: true, ...options } );
	watch( 'longtask', ( { duration } ) => ( seen.blocking += duration - 50 ) );
	watch( 'layout-shift', ( { value, hadRecentInput } ) => {
		seen.shift += hadRecentInput ? 0 : value;
	} );
	watch(
		'event',
		( { interactionId, duration } ) => {
			seen.inp = Math.max( seen.inp, interactionId ? duration : 0 );
		},
		{ durationThreshold: 16 }
	);
}
