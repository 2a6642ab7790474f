import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PanelData } from '@contract/panel-data';
import de from '../../php-bridge/texts/de/panel-frame.json';
import en from '../../php-bridge/texts/en/panel-frame.json';
import es from '../../php-bridge/texts/es/panel-frame.json';
import fr from '../../php-bridge/texts/fr/panel-frame.json';
import it from '../../php-bridge/texts/it/panel-frame.json';
import nl from '../../php-bridge/texts/nl/panel-frame.json';
import type { DoorstepApi } from '../../widget/doorstep-api';
import { fetchPanelData } from '../../widget/fetch-panel-data';
import { PanelDialog } from '../../widget/panel-dialog';

vi.mock( '../../widget/fetch-panel-data' );

function open( language: string ): HTMLElement {
	const doorstep = {
		page: { language },
		get: () => null,
	} as unknown as DoorstepApi;
	render( <PanelDialog doorstep={ doorstep } onClose={ () => {} } /> );
	return screen.getByRole( 'dialog' );
}

/** jsdom knows <dialog> and does not open it. */
beforeEach( () => {
	HTMLDialogElement.prototype.showModal = function () {
		this.open = true;
	};
	vi.mocked( fetchPanelData ).mockReturnValue( new Promise( () => {} ) );
} );

afterEach( () => {
	cleanup();
	document.body.innerHTML = '';
} );

describe( 'The language of the panel', () => {
	test.each( Object.entries( { en, fr, nl, de, es, it } ) )(
		'is that of the page before its texts have come: %s',
		( language, texts ) => {
			const dialog = open( language );
			expect( dialog.lang ).toBe( language );
			expect( dialog.hasAttribute( 'dir' ) ).toBe( false );
			expect( screen.getByRole( 'heading' ).textContent ).toBe(
				texts[ 'panel-frame.title' ]
			);
			expect( screen.getByRole( 'status' ).textContent ).toBe(
				texts[ 'panel-frame.loading' ]
			);
			expect(
				screen.getByRole( 'button', {
					name: texts[ 'panel-frame.close' ],
				} )
			).toBeTruthy();
		}
	);

	test( 'is the site’s own, written its way, once its texts have come', async () => {
		document.body.innerHTML =
			'<div id="doorstep-banner" lang="ar" dir="rtl"></div>';
		vi.mocked( fetchPanelData ).mockResolvedValue( {
			texts: { title: 'اختياراتك', close: 'إغلاق', total: '' },
			categories: [],
		} as unknown as PanelData );

		const dialog = open( 'ar' );

		expect( dialog.dir ).toBe( 'rtl' );
		expect(
			await screen.findByRole( 'heading', { name: 'اختياراتك' } )
		).toBeTruthy();
		expect( screen.getByRole( 'button', { name: 'إغلاق' } ) ).toBeTruthy();
	} );
} );
