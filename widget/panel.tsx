import { render } from 'preact';
import { deleteCookies } from './delete-cookies';
import type { DoorstepApi } from './doorstep-api';
import { PanelDialog } from './panel-dialog';

/** Resolves when it applies, or cannot be had: a panel without style is still a panel. */
function styleSheet( href: string ): Promise< unknown > {
	const link = document.createElement( 'link' );
	link.rel = 'stylesheet';
	link.href = href;
	document.head.append( link );
	return new Promise(
		( resolve ) => ( link.onload = link.onerror = resolve )
	);
}

function panel( doorstep: DoorstepApi ): () => void {
	let styled: Promise< unknown > | null = null;
	let host: HTMLElement | null = null;

	function close(): void {
		render( null, host! );
		host!.remove();
		host = null;
	}

	return () => {
		if ( ! host ) {
			const place = ( host = document.body.appendChild(
				document.createElement( 'div' )
			) );
			styled ??= styleSheet( doorstep.page.panelStyle );
			void styled.then( () =>
				render(
					<PanelDialog doorstep={ doorstep } onClose={ close } />,
					place
				)
			);
		}
	};
}

// Loaded by the first call of open(), whose place it takes, or where there are cookies to delete.
const doorstep = window.doorstep!;
doorstep.open = panel( doorstep );
doorstep.on( 'change', deleteCookies );
deleteCookies();
