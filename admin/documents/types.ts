import type {
	DeclaredActivity,
	DeclaredRecipient,
	Register,
} from '@contract/register';
import type { Settings } from '@contract/settings';

/** What the screen edits. */
export type Draft = Required< Register >;

/** A text by language; what is not there or empty is not written yet. */
export type Words = NonNullable< DeclaredActivity[ 'name' ] >;

export type Language = keyof Words;

/** What activity-presets.json proposes for an activity. */
export type Preset = Pick<
	DeclaredActivity,
	'id' | 'role' | 'basis' | 'people' | 'data' | 'sources' | 'startsFrom'
> & { months: Record< Jurisdiction, number > };

export type Jurisdiction = 'FR' | 'BE' | 'EU';

/** The register of Article 30, as it is saved, in the language of the screen. */
export interface RegisterTable {
	/** Who keeps it: name, address, and so on. */
	controller: { name: string; value: string }[];
	rows: RegisterRow[];
	transfers: string[];
	measures: string[];
}

/** What the agency does, or the site for it. What is not known is empty. */
export interface RegisterRow {
	id: string;
	/** Whether the site does it by itself. */
	isEnforced: boolean;
	name: string;
	role: string;
	purpose: string;
	basis: string;
	people: string;
	data: string;
	recipients: string;
	source: string;
	kept: string;
	note: string;
}

/** Something that a document cannot say yet. */
export interface MissingPart {
	/** Of the field where it is entered. */
	path: string;
	label: string;
	/** The languages in which it is missing; none: in all. */
	languages: Language[];
}

/** One thing that the law asks of a document. */
export interface DocumentItem {
	id: string;
	/** Article that asks for it. */
	source: string;
	label: string;
	state: 'present' | 'missing' | 'not-applicable';
	/** Why it does not apply; empty otherwise. */
	reason: string;
	missing: MissingPart[];
}

/** The page that the settings name for a document. */
export interface DocumentPage {
	title: string;
	isPublished: boolean;
	/** Whether the document stands on it. */
	hasDocument: boolean;
	viewUrl: string;
	editUrl: string;
}

/** Where a document stands. */
export interface DocumentStatus {
	kind: 'legal-notice' | 'privacy-policy' | 'cookie-policy';
	name: string;
	/** Key below settings.pages. */
	setting: keyof Settings[ 'pages' ];
	/** What a new page is called. */
	title: string;
	/** Every fact that the law asks for is known; otherwise visitors read the last version of which this holds. */
	isComplete: boolean;
	page: DocumentPage | null;
	items: DocumentItem[];
}

/** Reply of GET and PUT /register. */
export interface RegisterReply {
	register: Draft;
	/** Of what was read; a save says it, and is refused where somebody saved meanwhile. */
	revision: string;
	presets: Preset[];
	jurisdiction: Jurisdiction;
	/** Countries of the European Economic Area. */
	eea: string[];
	/** Languages that texts are asked for in, the site's first. */
	languages: [ Language, ...Language[] ];
	/** The documents' language that is nearest to the screen's. */
	language: Language;
	/** The documents' words by language: names of data, people, measures, and the texts of the presets. */
	texts: Partial< Record< Language, Record< string, string > > >;
	/** What the site does by itself. */
	enforced: { id: string; name: string }[];
	table: RegisterTable;
	documents: DocumentStatus[];
}

/** What every section is given. */
export interface SectionProps {
	draft: Draft;
	reply: RegisterReply;
	/** What the address bar names inside the section; empty for the section itself. */
	detail: string;
	/** There are changes that are not saved. */
	isChanged: boolean;
	onChange: ( change: Partial< Draft > ) => void;
}

export type Activity = DeclaredActivity;
export type Recipient = DeclaredRecipient;
