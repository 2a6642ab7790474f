import { expect, test } from 'vitest';

import {
	everything,
	listPath,
	recordNumber,
} from '../../admin/records/record-filter';

const id = '7d444840-9dc0-4e1b-8d5e-2f0c0b1d2e3f';

test( 'a record number is found however it was pasted', () => {
	for ( const typed of [
		id,
		` ${ id }\n`,
		id.toUpperCase(),
		`Numéro : ${ id }.`,
	] ) {
		expect( recordNumber( typed ), typed ).toBe( id );
	}
} );

test( 'the beginning of a number is enough, from four characters on', () => {
	expect( recordNumber( '7D44' ) ).toBe( '7d44' );
	expect( recordNumber( '7d444840-9d' ) ).toBe( '7d444840-9d' );
	expect( recordNumber( '7d4' ) ).toBeNull();
} );

test( 'what cannot be a number asks the server nothing', () => {
	for ( const typed of [ 'Jeanne Martin', "7d44' OR 1=1", 'ghij' ] ) {
		expect( recordNumber( typed ) ).toBeNull();
		expect( listPath( { ...everything, search: typed }, null ) ).toBeNull();
	}
} );

test( 'only what is given is asked for', () => {
	expect( listPath( everything, null ) ).toBe( '' );
	expect(
		listPath(
			{ search: id, source: 'gpc', from: '2027-01-01', to: '' },
			'5-x'
		)
	).toBe( `?id=${ id }&source=gpc&from=2027-01-01&before=5-x` );
} );
