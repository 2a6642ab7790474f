/** What a field can be; as in form-field/block.json. */
export type FieldType =
	| 'text'
	| 'email'
	| 'tel'
	| 'textarea'
	| 'select'
	| 'radio'
	| 'checkbox'
	| 'date'
	| 'time'
	| 'address'
	| 'company'
	| 'job';

export type FieldAttributes = {
	/** Key of the answer in a lead; unique in the form, and never changed once visitors have used it. */
	name: string;
	type: FieldType;
	/** Empty: our text in the language of the page. */
	label: string;
	help: string;
	required: boolean;
	/** Of select, radio and checkbox. */
	options: string[];
	width: 'full' | 'half';
};

export type ConsentAttributes = {
	purpose: 'alerts' | 'newsletter' | 'prospecting' | 'partners' | 'policy';
	channel: 'email' | 'phone' | 'sms' | 'post';
	/** Empty: our text in the language of the page. */
	wording: string;
};

export type FormKind = 'contact' | 'valuation' | 'viewing' | 'alert' | 'rights';

export type FormAttributes = {
	/** UUID; every form of the site has its own. */
	formId: string;
	kind: FormKind;
	/** Reference of the listing that the form stands beside; empty on a contact page. */
	listingReference: string;
	/** Id of a team of the settings; empty for the usual recipients. */
	team: string;
	/** Of forms whose fields are not blocks. */
	phone: 'hidden' | 'optional' | 'required';
};
