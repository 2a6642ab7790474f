import { act } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import type { ConsentFigures } from '@contract/consent-figures';

import { Chart } from '../../admin/records/chart';
import { FiguresTable } from '../../admin/records/figures-table';
import { render } from './render';

const nothing = {
	accepted: 0,
	refused: 0,
	chosen: 0,
	withdrawal: 0,
	once: 0,
	gpc: 0,
	unanswered: null,
	shown: null,
};

function figures(
	...periods: Partial< ConsentFigures[ 'periods' ][ number ] >[]
): ConsentFigures {
	return {
		from: '2027-01-01',
		to: '2027-01-03',
		per: 'day',
		periods: periods.map( ( period, index ) => ( {
			start: `2027-01-0${ index + 1 }`,
			...nothing,
			...period,
		} ) ),
	};
}

const columns = ( element: Element ) => [
	...element.querySelectorAll< SVGGElement >( 'g[role="img"]' ),
];

function press( element: Element, key: string ): void {
	act( () => {
		element.dispatchEvent(
			new KeyboardEvent( 'keydown', { key, bubbles: true } )
		);
	} );
}

beforeAll( () => {
	vi.stubGlobal(
		'ResizeObserver',
		class {
			observe() {}
			disconnect() {}
		}
	);
} );

test( 'a column says its day and its numbers, and none that the site does not count', () => {
	const element = render(
		<Chart figures={ figures( { accepted: 12, refused: 3, chosen: 1 } ) } />
	);
	expect( columns( element )[ 0 ]?.getAttribute( 'aria-label' ) ).toBe(
		'1 January 2027. Accepted all: 12, Chose in part: 1, Refused all: 3'
	);
} );

test( 'columns are as high as their answers, on one scale for accepting and refusing', () => {
	const element = render(
		<Chart
			figures={ figures(
				{ accepted: 50, refused: 50 },
				{ accepted: 100 }
			) }
		/>
	);
	const height = ( column: number, answer: string ) =>
		Number(
			columns( element )
				[ column ]?.querySelector( `.is-${ answer }` )
				?.getAttribute( 'height' )
		);
	expect( height( 0, 'accepted' ) ).toBe( height( 0, 'refused' ) );
	expect( height( 1, 'accepted' ) + 1 ).toBe(
		2 * ( height( 0, 'accepted' ) + 1 )
	);
} );

test( 'the chart is one stop of the Tab key, and arrow keys walk through it', () => {
	const element = render( <Chart figures={ figures( {}, {}, {} ) } /> );
	const stops = () =>
		columns( element ).map( ( column ) =>
			column.getAttribute( 'tabindex' )
		);
	expect( stops() ).toEqual( [ '-1', '-1', '0' ] );

	press( columns( element )[ 2 ]!, 'ArrowLeft' );
	expect( stops() ).toEqual( [ '-1', '0', '-1' ] );
	expect( document.activeElement ).toBe( columns( element )[ 1 ] );
	press( columns( element )[ 1 ]!, 'Home' );
	press( columns( element )[ 0 ]!, 'ArrowLeft' );
	expect( stops() ).toEqual( [ '0', '-1', '-1' ] );
	press( columns( element )[ 0 ]!, 'End' );
	expect( stops() ).toEqual( [ '-1', '-1', '0' ] );
} );

test( 'the table says what the chart shows, newest first, with what the chart leaves out', () => {
	const element = render(
		<FiguresTable
			figures={ figures(
				{ accepted: 1, withdrawal: 4, unanswered: 2, shown: 3 },
				{ refused: 1234, unanswered: 0, shown: 1234 }
			) }
		/>
	);
	const rows = [ ...element.querySelectorAll( 'tr' ) ].map( ( row ) =>
		[ ...row.children ].map( ( cell ) => cell.textContent )
	);
	expect( rows[ 0 ] ).toEqual( [
		'Period',
		'Banner shown',
		'Accepted all',
		'Chose in part',
		'Refused all',
		'Left unanswered',
		'Withdrew consent',
		'Refused by the browser',
		'Loaded once',
	] );
	expect( rows[ 1 ]?.[ 0 ] ).toBe( '2 January 2027' );
	expect( rows[ 1 ]?.[ 4 ] ).toBe( '1,234' );
	expect( rows[ 2 ]?.[ 6 ] ).toBe( '4' );
} );
