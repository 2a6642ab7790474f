import { render } from 'preact';
import { deleteCookies } from './delete-cookies';
import { deleteStorage } from './delete-storage';
import type { DoorstepApi } from './doorstep-api';
import { fetchPanelData } from './fetch-panel-data';
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
			styled ??= styleSheet(
				doorstep.page.panel.replace( '.js', '.css' )
			);
			void styled.then( () =>
				render(
					<PanelDialog doorstep={ doorstep } onClose={ close } />,
					place
				)
			);
		}
	};
}

/** Deletes what services that are not granted left in this browser. */
async function tidy(): Promise< void > {
	const data = await fetchPanelData( doorstep.page );
	deleteCookies( data );
	await deleteStorage( data );
}

// Loaded by the first call of open(), whose place it takes, or where there may be something to delete.
const doorstep = window.doorstep!;
doorstep.open = panel( doorstep );
doorstep.tidy = tidy;
// What ran until now may write once more when the page goes.
addEventListener( 'pagehide', () => void tidy() );
