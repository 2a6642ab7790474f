/** Sends a message again by itself, until somebody says otherwise. */
export interface Resend {
	/**
	 * Sends again when the line is back, or after a while: longer each time.
	 *
	 * @param seconds What the server asks for at least; 0 where it says nothing.
	 */
	later: ( seconds: number ) => void;
	/** Takes that back. True when something was to be sent again. */
	stop: () => boolean;
}

const first = 30;
const longest = 300;

/**
 * Sending the same lead again is safe at any time: the server keeps one row for one id.
 *
 * @param send What sends it.
 */
export function resend( send: () => void ): Resend {
	let tries = 0;
	let waiting: AbortController | null = null;

	const stop = () => {
		const wasWaiting = waiting !== null;
		waiting?.abort();
		waiting = null;
		return wasWaiting;
	};
	const go = () => {
		stop();
		send();
	};

	return {
		later: ( seconds ) => {
			stop();
			waiting = new AbortController();
			const { signal } = waiting;
			const pause = Math.max(
				seconds,
				Math.min( first * 2 ** tries++, longest )
			);
			// Whoever waits for a server to come back does not come all in the same second.
			const timer = setTimeout(
				go,
				pause * ( 1 + Math.random() / 4 ) * 1000
			);
			signal.addEventListener( 'abort', () => clearTimeout( timer ) );
			window.addEventListener( 'online', go, { signal } );
		},
		stop,
	};
}
