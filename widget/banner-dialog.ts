/**
 * Printed after the banner in the layout that is a modal dialog. Escape closes it and chooses
 * nothing: the next page asks again.
 */
const { get, on } = window.doorstep!;
const dialog =
	document.querySelector< HTMLDialogElement >( '#doorstep-banner' )!;
if ( ! get() ) {
	dialog.showModal();
}
on( 'change', () => dialog.close() );

export {};
