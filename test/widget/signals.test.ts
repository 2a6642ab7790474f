// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { VisitedPage, bundle, choiceCookie } from './visited-page';

const script = `<script>${ await bundle( 'signals.ts' ) }</script>`;
const payload = {
	services: [ 'microsoft-clarity', 'microsoft-uet', 'matomo-cloud' ],
	urls: {},
};
const visit = ( flags?: string, before = '' ) =>
	new VisitedPage(
		script,
		flags ? [ choiceCookie( flags, 0, payload.services ) ] : [],
		payload,
		before
	).complete();
const commands = ( list: unknown ) =>
	Array.from( ( list ?? [] ) as ArrayLike< unknown >, ( command ) =>
		Array.isArray( command )
			? command
			: Array.from( command as ArrayLike< unknown > )
	);

describe( 'Microsoft Clarity', () => {
	test( 'hears nothing before there is a choice', async () => {
		expect( ( await visit() ).window.clarity ).toBe( undefined );
	} );

	test.each( [
		[ '100', 'denied', 'granted' ],
		[ '110', 'granted', 'granted' ],
		[ '000', 'denied', 'denied' ],
	] )( 'hears of the choice %s', async ( flags, ads, analytics ) => {
		const page = await visit( flags );
		expect( commands( page.window.clarity!.q ) ).toEqual( [
			[ 'consentv2', { ad_Storage: ads, analytics_Storage: analytics } ],
		] );
	} );
} );

test( 'Microsoft Ads hears "denied" first, and then of the choice', async () => {
	const page = await visit();
	await page.click( 'accept' );
	expect( page.window.uetq ).toEqual( [
		'consent',
		'default',
		{ ad_storage: 'denied' },
		'consent',
		'update',
		{ ad_storage: 'granted' },
	] );
} );

test( 'Matomo that runs is stopped by a withdrawal, and by nothing else', async () => {
	const page = await visit( '001', '<script>_paq = []</script>' );
	expect( page.window._paq ).toEqual( [] );
	await page.click( 'refuse' );
	expect( page.window._paq ).toEqual( [
		[ 'requireConsent' ],
		[ 'forgetConsentGiven' ],
		[ 'deleteCookies' ],
	] );
	const other = await visit( '001', '<script>_paq = []</script>' );
	await other.click( 'accept' );
	expect( other.window._paq ).toEqual( [] );
} );
