import { __ } from '@wordpress/i18n';
import type { ConsentAttributes } from '../form/attributes';

type Choice< Value > = { value: Value; label: string };

/** By which a message may come. */
export function channels(): Choice< ConsentAttributes[ 'channel' ] >[] {
	return [
		{ value: 'email', label: __( 'E-mail', 'doorstep' ) },
		{ value: 'phone', label: __( 'Phone', 'doorstep' ) },
		{ value: 'sms', label: __( 'Text message', 'doorstep' ) },
		{ value: 'post', label: __( 'Letter', 'doorstep' ) },
	];
}

/** What a message may be for. */
export function purposes(): Choice< ConsentAttributes[ 'purpose' ] >[] {
	return [
		{ value: 'alerts', label: __( 'Similar listings', 'doorstep' ) },
		{ value: 'newsletter', label: __( 'Newsletter', 'doorstep' ) },
		{
			value: 'prospecting',
			label: __( 'Offers of the agency’s services', 'doorstep' ),
		},
		{
			value: 'partners',
			label: __( 'Passing the details on to partners', 'doorstep' ),
		},
		{
			value: 'policy',
			label: __( 'Word of changes of the documents', 'doorstep' ),
		},
	];
}
