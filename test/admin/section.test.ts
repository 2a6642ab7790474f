import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { funds } from '../../admin/settings/facts/funds';
import { identity } from '../../admin/settings/facts/identity';
import { profession } from '../../admin/settings/facts/profession';
import { registration } from '../../admin/settings/facts/registration';
import { sectionOf } from '../../admin/settings/section';

function schema( name: string ): {
	properties: Record< string, { type: string } >;
} {
	return JSON.parse(
		readFileSync( `php-bridge/contract/schema/${ name }.json`, 'utf8' )
	);
}

test( 'every text of the profile can be entered, once', () => {
	const texts = Object.entries( schema( 'profile' ).properties )
		.filter(
			( [ name, { type } ] ) =>
				type === 'string' && name !== 'jurisdiction'
		)
		.map( ( [ name ] ) => name );
	const asked = [
		...identity(),
		...registration(),
		...profession(),
		funds(),
	].flatMap( ( group ) => group.facts.map( ( { name } ) => name ) );
	expect( asked.sort() ).toEqual( texts.sort() );
} );

test.each( [
	[ 'profile.name', 'agency' ],
	[ 'profile.backupDays', 'leads' ],
	[ 'settings.services', 'services' ],
	[ 'settings.recipients', 'form' ],
	[ 'settings.captcha.secretKey', 'form' ],
	[ 'settings.retention.leadMonths', 'leads' ],
	[ 'settings.pages.cookiePolicy', 'pages' ],
] )( 'an error at %s opens the section %s', ( path, section ) => {
	expect( sectionOf( path ) ).toBe( section );
} );
