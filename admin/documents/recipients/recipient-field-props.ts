import type { Recipient } from '../types';

/** What each group of a recipient's fields is given. */
export interface RecipientFieldProps {
	recipient: Recipient;
	/** Path of the recipient, such as `register.recipients.0`. */
	path: string;
	onChange: ( change: Partial< Recipient > ) => void;
}
