import { expect, test, vi } from 'vitest';
import pattern from '../../php-bridge/contract/schema/lead-request.json';
import { randomUuid } from '../../widget/random-uuid';

test( 'an id is a UUID that the intake takes, and never the same', () => {
	const ids = Array.from( { length: 1000 }, randomUuid );
	const taken = new RegExp( pattern.properties.id.pattern );
	expect( ids.filter( ( id ) => ! taken.test( id ) ) ).toEqual( [] );
	expect( new Set( ids ).size ).toBe( 1000 );
} );

test( 'a page without HTTPS, where there is no crypto.randomUUID, has ids too', () => {
	vi.stubGlobal( 'crypto', {
		getRandomValues: crypto.getRandomValues.bind( crypto ),
	} );
	expect( randomUuid() ).toHaveLength( 36 );
	vi.unstubAllGlobals();
} );
