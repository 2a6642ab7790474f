import type { ConsentRecord } from '@contract/consent-record';
import type { PagePayload } from '@contract/page-payload';

/** What a visitor decided; any service of the page that is not granted is refused. */
export interface Choice {
	/** Id of the consent record that proves it. */
	readonly record: string;
	/** When it was made, in Unix seconds by this browser's clock. */
	readonly time: number;
	/** Ids of the services that it lets in. */
	readonly granted: readonly string[];
}

/** What the visitor used to decide. */
export type ChoiceSource = ConsentRecord[ 'source' ];

/**
 * `window.doorstep`, for other scripts of the site. The head script makes it; it is whole from there on.
 */
export interface DoorstepApi {
	/** What this page says about the site's services. */
	readonly page: PagePayload;
	/** The choice in force; null while there is none, and then everything is refused. */
	get: () => Choice | null;
	/** Whether the choice in force lets this service in. */
	has: ( service: string ) => boolean;
	/** Opens the panel, where a choice can be made or changed. */
	open: () => void;
	/** Stores a choice on behalf of the visitor, who was asked; services that are not named are refused. */
	choose: ( granted: readonly string[], source: ChoiceSource ) => void;
	/** Loads what one placeholder stands for, now and here alone; no choice is kept. */
	load: ( placeholder: Element ) => void;
	/** Deletes what services that are not granted left in this browser; the panel's script brings it. */
	tidy: () => Promise< void >;
	/** Calls back after each choice that is made while this page is open, in another tab too. */
	on: ( event: 'change', callback: ( choice: Choice ) => void ) => void;
}

declare global {
	interface Document {
		/** Whether the browser makes the page ready before anybody asked for it. */
		readonly prerendering?: boolean;
	}
	interface Window {
		doorstep?: DoorstepApi;
	}
	interface DocumentEventMap {
		/** Dispatched on the document with each choice that is made while this page is open. */
		'doorstep-change': CustomEvent< Choice >;
	}
}
