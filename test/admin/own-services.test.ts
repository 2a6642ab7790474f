import { describe, expect, test } from 'vitest';

import {
	fieldProblems,
	serviceProblems,
} from '../../admin/settings/services/contract-problems';
import { newService } from '../../admin/settings/services/own-service';
import {
	patternProblem,
	tidyPattern,
} from '../../admin/settings/services/pattern';
import { serviceId } from '../../admin/settings/services/service-id';
import {
	difference,
	readServiceFile,
	writeServiceFile,
} from '../../admin/settings/services/service-file';
import vectors from '../vectors/own-services.json';

const valid = {
	...newService( 'visites', 'Visites du Port', 'visites.example' ),
	provider: 'Visites SAS',
	country: 'FR',
};

describe( 'The contract', () => {
	test.each( vectors )( 'is kept or not by $about', ( { change, wrong } ) => {
		expect(
			serviceProblems( { ...valid, ...change } )
				.map( ( { path } ) => path )
				.sort()
		).toEqual( [ ...wrong ].sort() );
	} );

	test( 'says what is missing of a service', () => {
		expect(
			serviceProblems( {} ).map( ( { path, kind } ) => [ path, kind ] )
		).toContainEqual( [ 'urls', 'missing' ] );
	} );

	test( 'counts a letter beyond the first plane as one', () => {
		expect( fieldProblems( 'name', '🏠'.repeat( 80 ) ) ).toEqual( [] );
		expect( fieldProblems( 'name', '🏠'.repeat( 81 ) ) ).toHaveLength( 1 );
	} );
} );

describe( 'A pattern', () => {
	test.each( [
		[
			'https://Maps.Example.com/Embed?pb=1#top',
			'maps.example.com/Embed?pb=1',
		],
		[ '//cdn.example.com', 'cdn.example.com' ],
		[ '  HTTP://cdn.example.com/ ', 'cdn.example.com/' ],
		[ 'cdn.example.com', 'cdn.example.com' ],
	] )( 'of what was pasted, %s, is %s', ( typed, pattern ) => {
		expect( tidyPattern( typed ) ).toBe( pattern );
	} );

	const facts = {
		taken: new Map( [ [ 'youtu.be', 'YouTube' ] ] ),
		addresses: [
			'agence.example/',
			'www.agence.example/',
			'agence.example/wp-includes/',
		],
	};

	test.each( [
		[ '*.example.com', 'No * is needed' ],
		[ 'example', 'is not a host' ],
		[ 'example.com:8080', 'is not a host' ],
		[ '', 'missing' ],
		[ 'youtu.be', 'YouTube' ],
		[ 'YOUTU.BE'.toLowerCase(), 'YouTube' ],
		[ 'agence.example', 'the site itself' ],
		[ 'www.agence.example/', 'the site itself' ],
		[ 'agence.example/WP-INC', 'the site itself' ],
	] )( '%s is refused: %s', ( pattern, message ) => {
		expect( patternProblem( pattern, facts ) ).toContain( message );
	} );

	test.each( [
		'maps.example.com/embed',
		'agence.example/matomo/',
		'other-agence.example',
		'shop.agence.example',
	] )( '%s is taken', ( pattern ) => {
		expect( patternProblem( pattern, facts ) ).toBeUndefined();
	} );
} );

test.each( [
	[ 'Visites virtuelles – Été', 'visites-virtuelles-ete' ],
	[ 'YouTube', 'youtube-2' ],
	[ '…', 'service' ],
	[ 'new', 'new-2' ],
	[ 'x'.repeat( 80 ), 'x'.repeat( 36 ) ],
] )( 'the id of a service called %s is %s', ( name, id ) => {
	expect( serviceId( name, [ 'youtube', 'new' ] ) ).toBe( id );
	expect( fieldProblems( 'id', id ) ).toEqual( [] );
} );

describe( 'A file of services', () => {
	test( 'is read as it was written', () => {
		expect( readServiceFile( writeServiceFile( [ valid ] ) ) ).toEqual( {
			kind: 'services',
			services: [ valid ],
		} );
	} );

	test.each( [
		'',
		'{',
		'null',
		'[]',
		'"x"',
		'{"services":[]}',
		'{"format":"doorstep-services","version":2,"services":[]}',
		'{"format":"other-services","version":1,"services":[]}',
		'{"format":"doorstep-services","version":1,"services":{}}',
		'{"cmplz_options":{},"regions":["eu"]}',
	] )( 'that is not ours is told apart: %s', ( text ) => {
		expect( readServiceFile( text ) ).toEqual( { kind: 'foreign' } );
	} );

	test( 'with a broken pattern names the entry and the field', () => {
		const text = writeServiceFile( [
			valid,
			{ ...valid, id: 'b', name: 'Tours', urls: [ '*.example.com' ] },
		] );
		expect( readServiceFile( text ) ).toMatchObject( {
			kind: 'broken',
			problems: [
				{
					entry: 'Tours',
					problem: { path: 'urls.0', kind: 'pattern' },
				},
			],
		} );
	} );

	test( 'with entries that are none names them by number', () => {
		expect(
			readServiceFile(
				'{"format":"doorstep-services","version":1,"services":[7]}'
			)
		).toMatchObject( { kind: 'broken', problems: [ { entry: '1' } ] } );
	} );

	test( 'says what it adds, changes and removes', () => {
		const changed = { ...valid, name: 'Another' };
		const added = { ...valid, id: 'added' };
		const removed = { ...valid, id: 'removed' };
		expect( difference( [ valid, removed ], [ changed, added ] ) ).toEqual(
			{
				added: [ added ],
				changed: [ changed ],
				removed: [ removed ],
			}
		);
		const { name, ...others } = valid;
		expect( difference( [ valid ], [ { ...others, name } ] ) ).toEqual( {
			added: [],
			changed: [],
			removed: [],
		} );
	} );
} );
