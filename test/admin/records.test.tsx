import { act } from 'react';
import { expect, test, vi } from 'vitest';
import type { BannerCopy } from '@contract/banner-copy';

import { BannerFrame } from '../../admin/records/banner-frame';
import { ExportForm } from '../../admin/records/export-form';
import { NoRecords } from '../../admin/records/no-records';
import { PanelCopy } from '../../admin/records/panel-copy';
import { figuresPath, ranges } from '../../admin/records/ranges';
import { readPanel } from '../../admin/records/read-panel';
import { everything } from '../../admin/records/record-filter';
import { RecordTable } from '../../admin/records/record-table';
import { Totals } from '../../admin/records/totals';
import type { ConsentEntry } from '../../admin/records/use-records';
import { render } from './render';

const entry: ConsentEntry = {
	id: '7d444840-9dc0-4e1b-8d5e-2f0c0b1d2e3f',
	recordedAt: '2027-01-15T08:00:00Z',
	answer: 'chosen',
	source: 'panel',
	language: 'fr',
	granted: [ 'youtube', 'gone' ],
	refused: [ 'matomo' ],
	gpc: false,
	previous: null,
	revision: '0a1b2c3d',
	version: null,
};

const copy: BannerCopy = {
	version: '0a1b2c3d',
	language: 'fr',
	since: '2027-01-15T08:00:00Z',
	revision: '0a1b2c3d',
	plugin: '0.1.0',
	scripts: {},
	appearance: { layout: 'bar', ground: '', ink: '' },
	style: ':root{--doorstep-ground:#ffffff;--doorstep-ink:#000000}',
	banner: '<div id="doorstep-banner"><p>Cookies</p><script>parent.hit=1</script></div>',
	panel: {},
};

test( 'a row says the answer and the services by name, and opens the record', () => {
	const onOpen = vi.fn();
	const element = render(
		<RecordTable
			records={ [ entry ] }
			names={ { youtube: 'YouTube' } }
			isBusy={ false }
			onOpen={ onOpen }
		/>
	);
	expect( element.querySelector( 'tbody tr' )?.textContent ).toMatch(
		/7d444840….*Chose in part.*YouTube, gone.*Cookie panel.*French/
	);
	const link = element.querySelector( 'a' );
	expect( link?.search ).toBe(
		`?page=doorstep-records&record=${ entry.id }`
	);
	act( () => link?.click() );
	expect( onOpen ).toHaveBeenCalledWith( entry.id );
} );

test( 'an empty list says whether anything was looked for, and whether that was a number', () => {
	const heading = ( search: string ) =>
		render(
			<NoRecords filter={ { ...everything, search } } />
		).querySelector( 'h3' )?.textContent;
	expect( heading( '' ) ).toBe( 'No records yet' );
	expect( heading( '7d44' ) ).toBe( 'No record found' );
	expect( heading( 'Jeanne' ) ).toBe( 'This is not a record number' );
} );

test( 'the copy of a banner stands in a frame that runs no script, loads nothing and leads nowhere', () => {
	const frame = render( <BannerFrame copy={ copy } /> ).querySelector(
		'iframe'
	);
	expect( frame?.getAttribute( 'sandbox' ) ).toBe( '' );
	expect( frame?.srcdoc ).toContain( copy.banner );
	expect( frame?.srcdoc ).toMatch(
		/^<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><base target="_blank">/
	);
} );

test( 'a copy of years ago that has less is shown all the same', () => {
	expect(
		render(
			<PanelCopy panel={ readPanel( {} ) } language="fr" />
		).querySelector( 'h3' )?.textContent
	).toBe( 'Services in the panel' );
} );

test( 'the export takes the days and the source of the list, and sends its nonce in no URL', () => {
	window.doorstepAdmin = {
		now: 0,
		exportUrl: '/wp-admin/admin-post.php',
		exportNonce: 'abc',
	};
	const form = render(
		<ExportForm
			filter={ { ...everything, source: 'gpc', from: '2027-01-01' } }
		/>
	).querySelector( 'form' );
	expect( form?.method ).toBe( 'post' );
	expect( form?.getAttribute( 'action' ) ).toBe( '/wp-admin/admin-post.php' );
	expect( Object.fromEntries( new FormData( form! ) ) ).toEqual( {
		action: 'doorstep_export_records',
		_wpnonce: 'abc',
		source: 'gpc',
		from: '2027-01-01',
		to: '2242-12-31',
	} );
	expect(
		[ ...form!.querySelectorAll( 'button' ) ].map( ( button ) => [
			button.name,
			button.value,
		] )
	).toEqual( [
		[ 'format', 'csv' ],
		[ 'format', 'json' ],
	] );
} );

test( 'a range ends today, and the longest begins where records are no longer kept', () => {
	expect( figuresPath( ranges[ 0 ], '2027-03-01', 36 ) ).toBe(
		'/figures?from=2027-01-31&to=2027-03-01&per=day'
	);
	expect( figuresPath( ranges[ 3 ], '2027-03-31', 36 ) ).toBe(
		'/figures?from=2024-03-01&to=2027-03-31&per=month'
	);
} );

test( 'sums say what part of the answers each is, and nothing of what is not counted', () => {
	const period = {
		start: '2027-01-01',
		accepted: 3,
		refused: 1,
		chosen: 0,
		withdrawal: 2,
		once: 0,
		gpc: 0,
		unanswered: null,
		shown: null,
	};
	const text = render(
		<Totals periods={ [ period, period ] } />
	).textContent;
	expect( text ).toContain( 'Accepted all675%' );
	expect( text ).toContain( 'Refused all225%' );
	expect( text ).toContain( 'Withdrew consent4' );
	expect( text ).not.toContain( 'shown' );
} );
