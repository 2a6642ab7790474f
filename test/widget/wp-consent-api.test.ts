// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { VisitedPage, bundle, choiceCookie } from './visited-page';

const bridge = await bundle( 'wp-consent-api.ts' );

/** The WP Consent API's script, as far as the bridge meets it: cookies, and an event for each change. */
const api = `
	const read = ( name ) => ( document.cookie.match( '(?:^|; )' + name + '=([^;]*)' ) || [] )[ 1 ] || '';
	const services = () => JSON.parse( read( 'wp_consent_consented_services' ) || '{}' );
	function wp_has_consent( category ) { return read( 'wp_consent_' + category ) === 'allow'; }
	function wp_set_consent( category, value ) {
		const before = read( 'wp_consent_' + category );
		document.cookie = 'wp_consent_' + category + '=' + value + ';path=/';
		window.told = ( window.told || 0 ) + 1;
		if ( before !== value ) {
			document.dispatchEvent( new CustomEvent( 'wp_listen_for_consent_change', { detail: Object.assign( [], { [ category ]: value } ) } ) );
		}
	}
	function wp_has_service_consent( service ) { return services()[ service ] === true; }
	function wp_set_service_consent( service, value ) {
		document.cookie = 'wp_consent_consented_services=' + JSON.stringify( { ...services(), [ service ]: value } ) + ';path=/';
		document.dispatchEvent( new CustomEvent( 'wp_consent_api_status_change_service', { detail: { service, value } } ) );
	}
	window.doorstepCategories = { functional: [], preferences: [], statistics: [ 'analytics' ], marketing: [ 'video', 'ads' ] };
	${ bridge }`;
const script = `<script>${ api }</script>`;

type Api = Window & {
	told?: number;
	wp_consent_type: string;
	wp_has_consent: ( category: string ) => boolean;
	wp_set_consent: ( category: string, value: string ) => void;
	wp_has_service_consent: ( service: string ) => boolean;
	wp_set_service_consent: ( service: string, value: boolean ) => void;
};
const windowOf = ( page: VisitedPage ) => page.window as unknown as Api;

function allowed( page: VisitedPage ): string[] {
	return [ 'functional', 'preferences', 'statistics', 'marketing' ].filter(
		( category ) => windowOf( page ).wp_has_consent( category )
	);
}

describe( 'Other plugins', () => {
	test( 'learn of an opt-in, and of nothing else before there is a choice', async () => {
		const page = await new VisitedPage( script ).complete();
		expect( windowOf( page ).wp_consent_type ).toBe( 'optin' );
		expect( allowed( page ) ).toEqual( [] );
		expect( page.document.cookie ).toBe( '' );
	} );

	test( 'learn of each choice, by category and by service', async () => {
		const page = await new VisitedPage( script ).complete();
		await page.click( 'accept' );
		expect( allowed( page ) ).toEqual( [
			'functional',
			'statistics',
			'marketing',
		] );
		expect( windowOf( page ).wp_has_service_consent( 'video' ) ).toBe(
			true
		);
		page.window.doorstep!.choose( [ 'video' ], 'panel' );
		// Not all that is marketing is granted.
		expect( allowed( page ) ).toEqual( [ 'functional' ] );
		expect( windowOf( page ).wp_has_service_consent( 'video' ) ).toBe(
			true
		);
		expect( windowOf( page ).wp_has_service_consent( 'ads' ) ).toBe(
			false
		);
		expect( page.records ).toHaveLength( 2 );
	} );

	test( 'learn of a stored choice, and on the next page of nothing new', async () => {
		const page = await new VisitedPage( script, [
			choiceCookie( '100' ),
		] ).complete();
		expect( allowed( page ) ).toEqual( [ 'functional', 'statistics' ] );
		const next = await new VisitedPage(
			script,
			page.document.cookie.split( '; ' )
		).complete();
		expect( windowOf( next ).told ).toBe( undefined );
		expect( page.records ).toEqual( [] );
	} );
} );

describe( 'A choice that is made in another plugin', () => {
	test( 'for a category counts here, and is on the record', async () => {
		const page = await new VisitedPage( script, [
			choiceCookie( '100' ),
		] ).complete();
		windowOf( page ).wp_set_consent( 'marketing', 'allow' );
		expect( page.window.doorstep!.get()?.granted ).toEqual( [
			'analytics',
			'video',
			'ads',
		] );
		expect( page.records ).toMatchObject( [ { source: 'api' } ] );
	} );

	test( 'for one service withdraws that one', async () => {
		const page = await new VisitedPage( script, [
			choiceCookie( '110' ),
		] ).complete();
		windowOf( page ).wp_set_service_consent( 'video', false );
		expect( page.window.doorstep!.get()?.granted ).toEqual( [
			'analytics',
		] );
		expect( page.records ).toMatchObject( [ { source: 'withdrawal' } ] );
	} );
} );
