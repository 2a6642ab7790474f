/** What the server knows of the notice beside the button. */
export type NoticeFacts = {
	/** Whether visitors can read a privacy policy. */
	policy: boolean;
	/** Whether the profile has the controller's legal name. */
	controller: boolean;
	/** Whether it has an address, e-mail or phone for requests about data. */
	contact: boolean;
};

/** What Article 13 GDPR wants said at the form and nobody has told the plugin yet. */
export function missingNotice( facts: NoticeFacts ): ( keyof NoticeFacts )[] {
	return ( [ 'policy', 'controller', 'contact' ] as const ).filter(
		( fact ) => ! facts[ fact ]
	);
}
