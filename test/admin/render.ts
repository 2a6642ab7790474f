import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** Renders into the document and returns the element. */
export function render( node: ReactNode ): HTMLElement {
	Object.assign( globalThis, { IS_REACT_ACT_ENVIRONMENT: true } );
	const element = document.body.appendChild(
		document.createElement( 'div' )
	);
	act( () => createRoot( element ).render( node ) );

	return element;
}
