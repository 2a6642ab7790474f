/** What Screens.php prints before the screens' scripts. */
interface DoorstepAdmin {
	/** The server's time when it made the page, in Unix seconds. */
	now: number;
}

interface Window {
	doorstepAdmin: DoorstepAdmin;
}

declare module '*.css';
