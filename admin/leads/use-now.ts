import { useEffect, useState } from '@wordpress/element';

const MINUTE = 60_000;

/** The browser's clock may be wrong: how far the server's is ahead of it. */
const ahead = window.doorstepAdmin.now * 1000 - Date.now();

/** The server's time in Unix milliseconds, fresh to the minute. */
export function useNow(): number {
	const [ now, setNow ] = useState( () => Date.now() + ahead );

	useEffect( () => {
		const timer = setInterval( () => setNow( Date.now() + ahead ), MINUTE );
		return () => clearInterval( timer );
	}, [] );

	return now;
}
