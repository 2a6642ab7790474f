import { describe, expect, test } from 'vitest';
import {
	fieldName,
	isNamedByLabel,
	typedName,
} from '../../blocks/form/field-name';

const sound = /^[a-z][a-z0-9-]{0,31}$/;

describe( 'The name of a field', () => {
	test.each( [
		[ 'Surface habitable (m²)', 'surface-habitable-m' ],
		[ 'Œuvre, Straße & Cœur', 'oeuvre-strasse-coeur' ],
		[ '2 pièces ou plus', 'pieces-ou-plus' ],
		[ '  ', 'text' ],
		[ 'Τηλέφωνο', 'text' ],
		[ '—', 'text' ],
	] )( 'is made of the label "%s"', ( label, name ) => {
		expect( fieldName( 'text', label, [] ) ).toBe( name );
	} );

	test( 'is what a mail program or CRM looks for where the type says it', () => {
		expect( fieldName( 'email', 'Votre courriel', [] ) ).toBe( 'email' );
		expect( fieldName( 'tel', 'Mobile', [] ) ).toBe( 'phone' );
		expect( fieldName( 'textarea', 'Votre projet', [] ) ).toBe( 'message' );
		expect( isNamedByLabel( 'email' ) ).toBe( false );
		expect( isNamedByLabel( 'select' ) ).toBe( true );
	} );

	test( 'is no other field’s', () => {
		expect( fieldName( 'tel', '', [ 'phone' ] ) ).toBe( 'phone-2' );
		expect( fieldName( 'tel', '', [ 'phone', 'phone-2' ] ) ).toBe(
			'phone-3'
		);
	} );

	test( 'is sound however long the label and however many the fields', () => {
		const taken: string[] = [];
		for ( let count = 0; count < 120; count++ ) {
			const name = fieldName(
				'text',
				'Un libellé nettement plus long que la place qui reste',
				taken
			);
			expect( name ).toMatch( sound );
			expect( taken ).not.toContain( name );
			taken.push( name );
		}
	} );

	test( 'that an owner types is made sound, or refused', () => {
		expect( typedName( 'Code Client', [] ) ).toBe( 'code-client' );
		expect( typedName( 'email', [ 'email' ] ) ).toBe( 'email-2' );
		expect( typedName( '123', [] ) ).toBe( '' );
	} );
} );
