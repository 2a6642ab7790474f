import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { funds } from '../../admin/settings/facts/funds';
import { identity } from '../../admin/settings/facts/identity';
import { profession } from '../../admin/settings/facts/profession';
import { registration } from '../../admin/settings/facts/registration';
import { placeOf, sectionOf } from '../../admin/settings/section';

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
	[ 'settings.ownServices.3.urls.0', 'services' ],
	[ 'settings.policyRevision', 'banner' ],
	[ 'settings.shield', 'advanced' ],
	[ 'settings.recipients', 'mail' ],
	[ 'settings.teams.2.recipients.0', 'mail' ],
	[ 'settings.webhook.secret', 'mail' ],
	[ 'settings.spam.links', 'form' ],
	[ 'settings.captcha.secretKey', 'form' ],
	[ 'settings.retention.leadMonths', 'leads' ],
	[ 'settings.pages.cookiePolicy', 'pages' ],
] )( 'an error at %s opens the section %s', ( path, section ) => {
	expect( sectionOf( path ) ).toBe( section );
} );

test( 'every setting has a section that is not the agency’s', () => {
	for ( const name of Object.keys( schema( 'settings' ).properties ) ) {
		expect( [ name, sectionOf( `settings.${ name }` ) ] ).not.toEqual( [
			name,
			'agency',
		] );
	}
} );

test( 'an error in a described service opens that service', () => {
	const own = [ { id: 'tours' }, { id: 'maps' } ];
	expect( placeOf( 'settings.ownServices.1.urls.0', own ) ).toBe(
		'services/maps'
	);
	expect( placeOf( 'settings.ownServices.7.id', own ) ).toBe( 'services' );
	expect( placeOf( 'settings.shield', own ) ).toBe( 'advanced' );
} );
