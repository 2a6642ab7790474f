import { __ } from '@wordpress/i18n';

/** The languages of the documents, each in its own, as a select takes them. */
export function languageOptions() {
	return [
		{ value: '' as const, label: __( 'Language of the page', 'doorstep' ) },
		{ value: 'fr' as const, label: 'Français' },
		{ value: 'en' as const, label: 'English' },
		{ value: 'nl' as const, label: 'Nederlands' },
		{ value: 'de' as const, label: 'Deutsch' },
	];
}
