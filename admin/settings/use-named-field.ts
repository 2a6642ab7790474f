import { useEffect, type RefObject } from '@wordpress/element';

/**
 * Gives the focus to the field that the address bar names, as in `#agency/profile.hostName`.
 *
 * @param form   The form.
 * @param detail What the address bar names inside the section.
 */
export function useNamedField(
	form: RefObject< HTMLElement >,
	detail: string
): void {
	useEffect( () => {
		const fields =
			form.current?.querySelectorAll< HTMLElement >( '[data-field]' ) ??
			[];
		[ ...fields ]
			.find( ( { dataset } ) => dataset.field === detail )
			?.focus();
	}, [ form, detail ] );
}
