// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { VisitedPage, choiceCookie } from './visited-page';
import { services } from './visited-services';

const denied = {
	ad_storage: 'denied',
	ad_user_data: 'denied',
	ad_personalization: 'denied',
	analytics_storage: 'denied',
	functionality_storage: 'denied',
	personalization_storage: 'denied',
	security_storage: 'denied',
};
const start = [
	[ 'consent', 'default', { ...denied, wait_for_update: 500 } ],
	[
		'set',
		{
			ads_data_redaction: true,
			cookie_expires: 34128000,
			cookie_update: false,
		},
	],
];

describe( 'Google Consent Mode', () => {
	test( 'all seven signals are denied before any other entry', () => {
		const page = new VisitedPage(
			'',
			[],
			{},
			'<script>dataLayer.push( [ "theme" ] )</script>'
		);
		expect( page.dataLayer ).toEqual( [ ...start, [ 'theme' ] ] );
	} );

	test.each( [
		[ '100', { analytics_storage: 'granted' } ],
		[ '001', { ad_storage: 'granted', ad_user_data: 'granted' } ],
		[ '000', {} ],
	] )(
		'a stored choice %s is told once, with all signals',
		async ( flags, signals ) => {
			const page = await new VisitedPage( '', [
				choiceCookie( flags ),
			] ).complete();
			expect( page.dataLayer ).toEqual( [
				...start,
				[ 'consent', 'update', { ...denied, ...signals } ],
			] );
		}
	);

	test( 'a choice made on the page is told once', async () => {
		const page = await new VisitedPage().complete();
		await page.click( 'refuse' );
		expect( page.dataLayer ).toEqual( [
			...start,
			[ 'consent', 'update', denied ],
		] );
	} );

	test( 'regions that the owner names start as granted, and all others as denied', () => {
		const page = new VisitedPage( '', [], { grantedRegions: [ 'US' ] } );
		const granted = Object.fromEntries(
			Object.keys( denied ).map( ( signal ) => [ signal, 'granted' ] )
		);
		expect( page.dataLayer ).toEqual( [
			[ 'consent', 'default', { ...granted, region: [ 'US' ] } ],
			...start,
		] );
	} );

	test( 'a command is an arguments object, as gtag.js demands', () => {
		expect(
			Object.prototype.toString.call(
				new VisitedPage().window.dataLayer![ 0 ]
			)
		).toBe( '[object Arguments]' );
	} );

	test( 'a site without Google has no data layer', () => {
		const { signals, ...others } = services;
		const page = new VisitedPage( '', [], {
			...others,
			signals: undefined!,
		} );
		expect( page.window.dataLayer ).toBe( undefined );
		expect( page.window.gtag ).toBe( undefined );
	} );
} );
