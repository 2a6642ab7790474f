import { describe, expect, test } from 'vitest';
import { sensitiveSubject } from '../../blocks/form/warnings/sensitive-subject';
import type { Subject } from '../../blocks/form/warnings/sensitive-words';

const asked: Record< Subject, string[] > = {
	identity: [
		'Numéro de carte d’identité',
		'Identiteitskaartnummer',
		'Passport number',
		'Personalausweisnummer',
		'Pasaporte',
		'Codice fiscale',
	],
	birth: [
		'Date de naissance',
		'Geboortedatum',
		'Date of birth',
		'Geburtsdatum',
		'Fecha de nacimiento',
		'Data di nascita',
	],
	income: [
		'Revenus mensuels nets',
		'Netto maandinkomen',
		'Monthly income',
		'Monatliches Nettoeinkommen',
		'Ingresos mensuales',
		'Reddito annuo',
	],
	bank: [
		'IBAN',
		'Coordonnées bancaires',
		'Rekeningnummer',
		'Bank account',
		'Bankverbindung',
		'Cuenta bancaria',
		'Conto corrente',
	],
	family: [
		'Situation familiale',
		'Burgerlijke staat',
		'Marital status',
		'Familienstand',
		'Estado civil',
		'Stato civile',
	],
	nationality: [
		'Nationalité',
		'Nationaliteit',
		'Nationality',
		'Staatsangehörigkeit',
		'Nacionalidad',
		'Nazionalità',
	],
	health: [
		'État de santé',
		'Gezondheid',
		'Health issues',
		'Krankheiten',
		'Estado de salud',
		'Stato di salute',
	],
	belief: [
		'Religion',
		'Geloofsovertuiging',
		'Political opinions',
		'Konfession',
		'Orientación sexual',
		'Religione',
	],
	offence: [
		'Casier judiciaire',
		'Strafregister',
		'Criminal record',
		'Vorstrafen',
		'Antecedentes penales',
		'Casellario giudiziale',
	],
	password: [
		'Mot de passe',
		'Wachtwoord',
		'Password',
		'Passwort',
		'Contraseña',
		'Password',
	],
};

describe( 'A field that a contact form should not have', () => {
	test.each(
		Object.entries( asked ).flatMap( ( [ subject, labels ] ) =>
			labels.map( ( label ) => [ label, subject ] as const )
		)
	)( '“%s” asks for %s', ( label, subject ) => {
		expect( sensitiveSubject( label, 'text' ) ).toBe( subject );
		expect( sensitiveSubject( label.toUpperCase(), 'text' ) ).toBe(
			subject
		);
	} );

	test( 'is known by its name as well', () => {
		expect( sensitiveSubject( 'Le jour J', 'date-of-birth' ) ).toBe(
			'birth'
		);
		expect( sensitiveSubject( '', 'iban' ) ).toBe( 'bank' );
	} );

	test.each( [
		'Nom',
		'Adresse du bien',
		'Votre projet',
		'Budget maximum',
		'Surface habitable',
		'Âge du bien',
		'Année de construction',
		'Accessible aux personnes handicapées',
		'Wheelchair access (disabled visitors)',
		'Syndic de copropriété',
		'Message',
		'Société',
		'Fonction',
		'Date souhaitée',
		'Appartement, maison ou terrain',
		'Prix de vente souhaité',
		'Terrace',
		'Loonse Heide',
		'How did you hear about us?',
		'Gewünschter Termin',
		'Immobilie',
		'Numero di telefono',
		'Número de habitaciones',
		'Rendement locatif',
	] )( 'is not “%s”', ( label ) => {
		expect( sensitiveSubject( label, 'text' ) ).toBeNull();
	} );
} );
