/** What Screens.php prints before the screens' scripts. */
interface DoorstepAdmin {
	/** The server's time when it made the page, in Unix seconds. */
	now: number;
	/** On the screen of records: how long they are kept, and where to export them. */
	consentMonths?: number;
	exportUrl?: string;
	exportNonce?: string;
}

interface Window {
	doorstepAdmin: DoorstepAdmin;
}

declare module '*.css';
