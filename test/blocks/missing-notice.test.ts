import { expect, test } from 'vitest';
import { missingNotice } from '../../blocks/form/warnings/missing-notice';

test( 'the notice lacks what nobody has told the plugin', () => {
	const whole = { policy: true, controller: true, contact: true };
	expect( missingNotice( whole ) ).toEqual( [] );
	expect( missingNotice( { ...whole, policy: false } ) ).toEqual( [
		'policy',
	] );
	expect(
		missingNotice( { policy: true, controller: false, contact: false } )
	).toEqual( [ 'controller', 'contact' ] );
} );
