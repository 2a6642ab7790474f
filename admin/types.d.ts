/** What Screens.php prints before the screens' scripts. */
interface DoorstepAdmin {
	/** The server's time when it made the page, in Unix seconds. */
	now: number;
	/** On the screen of records: how long they are kept. */
	consentMonths?: number;
	/** Where to export records, leads or the register, for those who may. */
	exportUrl?: string;
	exportNonce?: string;
	/** On the documents' screen: what this user may do with leads. */
	mayRead?: boolean;
	mayExport?: boolean;
	/** On the leads screen: what this user may do besides reading. */
	mayEdit?: boolean;
	mayErase?: boolean;
	mayConfigure?: boolean;
	/** On the leads screen: whether leads are encrypted, and cannot be sorted by name. */
	encrypted?: boolean;
}

interface Window {
	doorstepAdmin: DoorstepAdmin;
}

declare module '*.css';
