import apiFetch from '@wordpress/api-fetch';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { FieldContext } from '../../admin/shared/field-context';
import { LeadsTerms } from '../../admin/settings/retention/leads-terms';
import type { Retention } from '../../admin/settings/retention/terms';
import { SettingsForm } from '../../admin/settings/settings-form';
import type { Draft, SettingsReply } from '../../admin/settings/types';
import { render } from './render';

vi.mock( import( '@wordpress/api-fetch' ) );

const fetched = vi.mocked( apiFetch );

const stored: Retention = {
	leadMonths: 24,
	pendingMonths: 0,
	startsFrom: 'contact',
	rules: [],
	transferredDays: 0,
	consentMonths: 36,
	requestMonths: 36,
};

const effect = ( sooner: number, atOnce: number, erasedSooner = 0 ) => ( {
	sooner,
	atOnce,
	erasedSooner,
	rules: [],
} );

beforeEach( () => {
	vi.useFakeTimers();
	fetched.mockReset();
	document.body.replaceChildren();
	window.history.replaceState( null, '', '#leads' );
} );

afterEach( () => {
	vi.useRealTimers();
} );

async function pass( milliseconds: number ): Promise< void > {
	await act( () => vi.advanceTimersByTimeAsync( milliseconds ) );
}

function terms(
	retention: Partial< Retention >,
	errors: Record< string, string > = {}
) {
	const onChange = vi.fn();
	const element = render(
		<FieldContext.Provider value={ { errors, locked: [] } }>
			<LeadsTerms
				retention={ { ...stored, ...retention } }
				stored={ stored }
				onChange={ onChange }
			/>
		</FieldContext.Provider>
	);
	return { element, onChange };
}

function choose( element: HTMLElement, label: string, value: string ): void {
	const id = [ ...element.querySelectorAll( 'label' ) ].find(
		( one ) => one.textContent?.trim() === label
	)?.htmlFor;
	const select = element.querySelector< HTMLSelectElement >(
		`[id="${ id }"]`
	);
	act( () => {
		select!.value = value;
		select!.dispatchEvent( new Event( 'change', { bubbles: true } ) );
	} );
}

function press( name: string ): void {
	act( () => {
		[ ...document.querySelectorAll( 'button' ) ]
			.find( ( one ) => one.textContent === name )
			?.click();
	} );
}

test( 'A preset sets the general term and says where it comes from', async () => {
	const { element, onChange } = terms( {} );
	expect( element.textContent ).toContain(
		'24 months after the last action'
	);
	choose( element, 'Preset', 'software' );
	expect( onChange ).toHaveBeenCalledExactlyOnceWith( {
		leadMonths: 30,
		pendingMonths: 2,
		startsFrom: 'contact',
	} );
	await pass( 5000 );
	expect( fetched, 'Nothing has changed.' ).not.toHaveBeenCalled();
} );

test( 'A rule begins as the general term does, of leads without one', () => {
	const rule = {
		of: 'contact' as const,
		months: 6,
		pendingMonths: 0,
		startsFrom: 'receipt' as const,
	};
	const { element, onChange } = terms( { rules: [ rule ] } );
	press( 'Add a rule' );
	expect( onChange ).toHaveBeenLastCalledWith( {
		rules: [
			rule,
			{
				of: 'valuation',
				months: 24,
				pendingMonths: 0,
				startsFrom: 'contact',
			},
		],
	} );
	act( () =>
		element
			.querySelector< HTMLElement >(
				'[aria-label="Remove Contact forms"]'
			)
			?.click()
	);
	expect( onChange ).toHaveBeenLastCalledWith( { rules: [] } );
} );

test( 'What the law refuses is said at the rule’s own field', () => {
	const rule = {
		of: 'alert' as const,
		months: 35,
		pendingMonths: 2,
		startsFrom: 'contact' as const,
	};
	const { element } = terms(
		{ rules: [ rule ] },
		{ 'settings.retention.rules.0.months': '36 months at most.' }
	);
	expect(
		element
			.querySelector( '.doorstep-rule [aria-invalid="true"]' )
			?.closest( '.components-base-control' )?.textContent
	).toContain( '36 months at most.' );
} );

test( 'The effect is asked for once the fields rest, and shown before anything is saved', async () => {
	fetched.mockResolvedValue( effect( 12, 3, 1 ) );
	const { element } = terms( { leadMonths: 6 } );
	await pass( 300 );
	expect( fetched ).not.toHaveBeenCalled();
	await pass( 200 );
	expect( fetched ).toHaveBeenCalledExactlyOnceWith(
		expect.objectContaining( {
			path: '/doorstep/v1/settings/retention-preview',
			method: 'POST',
			data: { retention: { ...stored, leadMonths: 6 } },
		} )
	);
	expect( element.textContent ).toContain(
		'12 leads will expire sooner, 3 of them at once and for good. 1 other lead will only be erased sooner.'
	);
} );

test( 'A preview that fails says so', async () => {
	fetched.mockRejectedValue( { message: 'The database is away.' } );
	const { element } = terms( { leadMonths: 6 } );
	await pass( 500 );
	expect( element.textContent ).toContain( 'The database is away.' );
	expect( element.textContent ).not.toContain( 'Once saved' );
} );

function form( leadMonths: number ) {
	// Only what the section of leads reads.
	const reply = {
		settings: { retention: stored, ownServices: [] },
		profile: {},
		flamingo: { messages: 0, imported: 0 },
		locked: [],
	} as unknown as SettingsReply;
	const draft = {
		settings: { ...reply.settings, retention: { ...stored, leadMonths } },
		profile: reply.profile,
	} as Draft;
	const onSave = vi.fn( () => Promise.resolve( true ) );
	render(
		<SettingsForm
			reply={ reply }
			draft={ draft }
			error={ null }
			isSaving={ false }
			onSave={ onSave }
			onEdit={ vi.fn() }
			onPlanned={ vi.fn() }
		/>
	);
	return onSave;
}

test( 'Saving terms that end leads at once is asked about first', async () => {
	fetched.mockResolvedValue( effect( 12, 3 ) );
	const onSave = form( 6 );
	press( 'Save settings' );
	await pass( 0 );
	expect( onSave ).not.toHaveBeenCalled();
	expect( document.body.textContent ).toContain( 'Let 3 leads expire now?' );

	press( 'Cancel' );
	await pass( 0 );
	expect( onSave ).not.toHaveBeenCalled();

	press( 'Save settings' );
	await pass( 0 );
	press( 'Save and let them expire' );
	await pass( 0 );
	expect( onSave ).toHaveBeenCalledOnce();
} );

test.each( [
	[ 'nothing ends at once', () => Promise.resolve( effect( 12, 0 ) ), 1 ],
	[
		'the terms are refused anyway',
		() => Promise.reject( { data: { status: 400 } } ),
		1,
	],
	[
		'nobody can say what they would do',
		() => Promise.reject( { data: { status: 503 } } ),
		0,
	],
] )( 'Nobody is asked where %s', async ( _, answer, saves ) => {
	fetched.mockImplementation( answer );
	const onSave = form( 6 );
	press( 'Save settings' );
	await pass( 0 );
	expect( document.body.textContent ).not.toContain( 'expire now?' );
	expect( onSave ).toHaveBeenCalledTimes( saves );
} );

test( 'Saving without other terms asks nothing', async () => {
	const onSave = form( 24 );
	press( 'Save settings' );
	await pass( 0 );
	expect( fetched ).not.toHaveBeenCalled();
	expect( onSave ).toHaveBeenCalledOnce();
} );
