import type { Activity } from '../types';

/** What each group of an activity's fields is given. */
export interface ActivityFieldProps {
	activity: Activity;
	/** Path of the activity, such as `register.activities.0`. */
	path: string;
	onChange: ( change: Partial< Activity > ) => void;
}
