import type {
	ConsentAttributes,
	FieldAttributes,
	FormKind,
} from './attributes';
import type { NoticeFacts } from './warnings/missing-notice';

export type PresetBlock =
	| { name: 'doorstep/form-field'; attributes: Partial< FieldAttributes > }
	| {
			name: 'doorstep/form-consent';
			attributes: Partial< ConsentAttributes >;
	  };

/** What Admin\FormEditor says. */
type EditorFacts = {
	/** Of the texts. */
	language: string;
	/** Visitors' texts in the site's language, by key of texts/<language>/form.json without `form.`. */
	texts: Record< string, string >;
	presets: Record< FormKind, PresetBlock[] >;
	teams: { id: string; name: string }[];
	/** Key of the post meta that holds a listing's reference; empty when the owner named none. */
	referenceMeta: string;
	notice: NoticeFacts;
	/** The notice beside the button: each kind of form has a term of its own. */
	notices: Record< FormKind, string >;
	/** Empty for who may not change settings. */
	settingsUrl: string;
};

declare global {
	interface Window {
		doorstepForm: EditorFacts;
	}
}

/** Facts of the site, printed before this script. */
export const editorFacts = (): EditorFacts => window.doorstepForm;
