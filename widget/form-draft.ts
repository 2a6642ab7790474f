/** What a visitor has written so far, and the id of the lead that it will be. */
export interface Draft {
	id: string;
	/** When the visitor came to the form, by this browser's clock. */
	startedAt: number;
	values: Record< string, string >;
	/** By id, as the boxes read; drafts of version 0.1 have none. */
	consents?: Record< string, string >;
}

/** Keeps the draft of one form in this tab alone. */
export interface FormDraft {
	read: () => Draft | null;
	save: ( draft: Draft ) => void;
	clear: () => void;
}

function isDraft( value: unknown ): value is Draft {
	const draft = value as Draft | null;
	return (
		typeof draft?.id === 'string' &&
		typeof draft.startedAt === 'number' &&
		typeof draft.values === 'object' &&
		draft.values !== null
	);
}

/**
 * Browsers may forbid sessionStorage, or it is full; then the form works without a draft.
 *
 * @param act What to do with it.
 */
function whereAllowed< T >( act: () => T ): T | null {
	try {
		return act();
	} catch {
		return null;
	}
}

/**
 * The draft of one form.
 *
 * @param key Tells the forms of this site apart.
 */
export function formDraft( key: string ): FormDraft {
	const name = `doorstep_draft_${ key }`;
	return {
		read: () => {
			const value: unknown = whereAllowed( () =>
				JSON.parse( sessionStorage.getItem( name ) ?? 'null' )
			);
			return isDraft( value ) ? value : null;
		},
		save: ( draft ) =>
			whereAllowed( () =>
				sessionStorage.setItem( name, JSON.stringify( draft ) )
			),
		clear: () => whereAllowed( () => sessionStorage.removeItem( name ) ),
	};
}
