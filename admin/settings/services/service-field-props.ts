import type { OwnService } from './own-service';

/** What the parts of a service's form are given. */
export interface ServiceFieldProps {
	service: OwnService;
	/** Of the service among the settings. */
	path: string;
	onChange: ( change: Partial< OwnService > ) => void;
}
