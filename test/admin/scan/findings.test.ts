import { describe, expect, test } from 'vitest';

import { Findings } from '../../../admin/scan/findings';
import type { Names } from '../../../admin/scan/names';
import type { Visit } from '../../../admin/scan/visit';

const plan = [ 'Accueil', 'Contact' ].map( ( title, index ) => ( {
	title,
	path: `/${ index }/`,
	before: '',
	after: '',
} ) );

function names( cookies: string[] = [] ): Names {
	return {
		cookie: new Set( cookies ),
		localStorage: new Set(),
		sessionStorage: new Set(),
		indexedDB: new Set(),
	};
}

function seen( addresses: string[], held: string[] = [] ): Visit {
	return {
		problem: '',
		status: 200,
		observation: {
			loaded: addresses.map( ( address ) => ( {
				address,
				kind: 'script',
			} ) ),
			held,
			names: names(),
		},
	};
}

describe( 'Findings', () => {
	test( 'of both passes and several pages are one, as soon as once was before consent', () => {
		const findings = new Findings( plan );
		findings.add( 0, true, seen( [] ), names() );
		findings.add( 1, true, seen( [ 'a.example/x' ] ), names() );
		findings.add( 0, false, seen( [ 'a.example/x' ] ), names() );
		findings.add(
			1,
			false,
			seen( [ 'a.example/x', 'b.example/' ] ),
			names()
		);

		expect( findings.report().loaded ).toEqual( [
			{
				address: 'a.example/x',
				kind: 'script',
				before: true,
				pages: [ 1, 0 ],
			},
			{
				address: 'b.example/',
				kind: 'script',
				before: false,
				pages: [ 1 ],
			},
		] );
	} );

	test( 'tell what the gate held before consent alone', () => {
		const findings = new Findings( plan );
		findings.add( 0, true, seen( [], [ 'youtube' ] ), names() );
		findings.add( 1, false, seen( [], [ 'vimeo' ] ), names() );

		expect( findings.report().held ).toEqual( [
			{ service: 'youtube', pages: [ 0 ] },
		] );
	} );

	test( 'name what was stored, and where first', () => {
		const findings = new Findings( plan );
		findings.add( 1, false, seen( [] ), names( [ '_ga' ] ) );

		expect( findings.report().stored ).toEqual( [
			{ name: '_ga', storage: 'cookie', before: false, pages: [ 1 ] },
		] );
	} );

	test( 'keep the first problem of a page', () => {
		const findings = new Findings( plan );
		findings.add( 0, true, seen( [] ), names() );
		findings.add(
			0,
			false,
			{ problem: 'status', status: 502, observation: null },
			names()
		);
		findings.add(
			1,
			true,
			{ problem: 'framing', status: 200, observation: null },
			names()
		);
		findings.add( 1, false, seen( [] ), names() );

		expect(
			findings
				.report()
				.pages.map( ( { problem, status } ) => [ problem, status ] )
		).toEqual( [
			[ 'status', 502 ],
			[ 'framing', 200 ],
		] );
	} );

	test( 'of one host stay few, so that the report can be sent', () => {
		const findings = new Findings( plan );
		const many = Array.from(
			{ length: 500 },
			( _, n ) => `a.example/${ n }`
		);
		findings.add( 0, true, seen( [ ...many, 'b.example/' ] ), names() );
		findings.add( 0, false, seen( many ), names() );

		const { loaded } = findings.report();
		expect( loaded ).toHaveLength( 31 );
		expect( loaded.at( -1 )?.address ).toBe( 'b.example/' );
	} );
} );
