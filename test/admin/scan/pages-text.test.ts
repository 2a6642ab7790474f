import { expect, test } from 'vitest';

import { pagesText } from '../../../admin/scan/pages-text';

const pages = [ 'A', 'B', 'C', 'D', 'E', 'F' ].map( ( title ) => ( {
	title,
	path: '/',
	problem: '' as const,
	status: 200,
} ) );

test.each( [
	[ [ 0 ], 'on A' ],
	[ [ 1, 2 ], 'on B, C' ],
	[ [ 0, 1, 2, 4 ], 'on A, B, C and 1 more' ],
	[ [ 0, 1, 2, 3, 4, 5 ], 'on every page' ],
] )( 'pages %j are "%s"', ( indices, text ) => {
	expect( pagesText( indices, pages ) ).toBe( text );
} );
