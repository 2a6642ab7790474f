import apiFetch from '@wordpress/api-fetch';
import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { LeadView } from '@contract/lead-view';

import { Deliveries } from '../../admin/leads/deliveries';
import { TestMail } from '../../admin/settings/mail/test-mail';
import { render } from './render';

vi.mock( '@wordpress/api-fetch', () => ( { default: vi.fn() } ) );

const fetched = vi.mocked( apiFetch );

type Delivery = LeadView[ 'deliveries' ][ number ];

function delivery( said: Partial< Delivery > ): Delivery {
	return {
		channel: 'mail',
		state: 'sent',
		attempts: 1,
		nextTryAt: null,
		...said,
	};
}

const show = ( deliveries: Delivery[] ) =>
	render( <Deliveries lead={ { id: 'a-b', deliveries } as LeadView } /> );

const click = ( button: Element | null | undefined ) =>
	act( async () => ( button as HTMLElement ).click() );

beforeEach( () => fetched.mockReset() );

describe( 'What was sent about a lead', () => {
	test( 'is said of every channel', () => {
		const page = show( [
			delivery( { state: 'gathered' } ),
			delivery( { channel: 'reply', state: 'skipped' } ),
			delivery( {
				channel: 'hook',
				state: 'waiting',
				attempts: 2,
				nextTryAt: '2026-01-02T10:00:00Z',
			} ),
		] );

		expect( page.textContent ).toContain( 'Mail to the agencyIn one mail' );
		expect( page.textContent ).toContain( 'visitorNot sent: no longer' );
		expect( page.textContent ).toContain( 'WebhookWaiting; next try on' );
		expect( page.querySelector( 'button' ) ).toBeNull();
	} );

	test( 'can be sent again where it was given up', async () => {
		fetched.mockResolvedValue( {
			deliveries: [ delivery( { state: 'waiting', attempts: 0 } ) ],
		} );
		const page = show( [ delivery( { state: 'failed', attempts: 9 } ) ] );
		expect( page.textContent ).toContain( 'Failed after 9 tries' );
		await click( page.querySelector( 'button' ) );

		expect( fetched ).toHaveBeenCalledWith( {
			path: '/doorstep/v1/leads/a-b/deliveries/mail',
			method: 'POST',
		} );
		expect( page.textContent ).toContain( 'Waiting' );
		expect( page.querySelector( 'button' ) ).toBeNull();
	} );

	test( 'stays as it is when the site refuses, and says why', async () => {
		fetched.mockRejectedValueOnce( {
			code: 'x',
			message: 'There is nothing to send again.',
			data: { status: 409 },
		} );
		const page = show( [ delivery( { state: 'failed', attempts: 9 } ) ] );
		await click( page.querySelector( 'button' ) );

		expect( page.querySelector( '[role=alert]' )?.textContent ).toBe(
			'There is nothing to send again.'
		);
		expect( page.textContent ).toContain( 'Failed after 9 tries' );
	} );
} );

describe( 'A test mail', () => {
	const outcome = async ( reply: unknown ) => {
		fetched.mockResolvedValue( reply );
		const page = render( <TestMail /> );
		await click( page.querySelector( 'button' ) );
		return page.textContent;
	};

	test( 'says to whom it went', async () => {
		expect(
			await outcome( {
				sent: true,
				recipients: [ 'a@example.com', 'b@example.com' ],
				error: '',
			} )
		).toContain( 'took it, for a@example.com, b@example.com.' );
	} );

	test( 'says what the mail server said', async () => {
		expect(
			await outcome( {
				sent: false,
				recipients: [],
				error: 'SMTP connect() failed',
			} )
		).toContain( 'not taken: SMTP connect() failed. Leads are stored' );
	} );

	test( 'says for whom it was not taken', async () => {
		expect(
			await outcome( {
				sent: true,
				recipients: [ 'a@example.com', 'b@example.com' ],
				error: 'SMTP Error: b@example.com: 550 no such user',
			} )
		).toContain( 'not take it for every recipient: SMTP Error: b@' );
	} );

	test( 'says that nobody said anything', async () => {
		expect(
			await outcome( { sent: false, recipients: [], error: '' } )
		).toContain( 'nobody said why' );
	} );
} );
