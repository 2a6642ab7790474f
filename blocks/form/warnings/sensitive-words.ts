/** What nobody needs to know to answer a message. */
export type Subject =
	| 'identity'
	| 'birth'
	| 'income'
	| 'bank'
	| 'family'
	| 'nationality'
	| 'health'
	| 'belief'
	| 'offence'
	| 'password';

/**
 * How labels ask for it in French, Dutch, English, German, Spanish and Italian, as words() writes them.
 * An asterisk stands for the rest of a word.
 */
export const sensitiveWords: Record< Subject, readonly string[] > = {
	identity: [
		...[
			'carte d identite',
			'carte identite',
			'carte nationale d identite',
		],
		...[ 'piece d identite', 'piece identite', 'cni', 'passeport' ],
		...[
			'numero national',
			'registre national',
			'niss',
			'titre de sejour',
		],
		...[ 'securite sociale', 'numero fiscal', 'permis de conduire' ],
		...[ 'identiteitskaart*', 'identiteitsbewijs', 'paspoort*', 'bsn' ],
		...[ 'rijksregister*', 'burgerservicenummer', 'rijbewijs*' ],
		...[
			'identity card',
			'id card',
			'id number',
			'passport',
			'id document',
		],
		...[ 'identity document', 'proof of identity', 'national number' ],
		...[ 'social security', 'national insurance', 'tax number' ],
		...[ 'driving licence', 'driver s license', 'residence permit' ],
		...[ 'personalausweis*', 'ausweis*', 'reisepass*', 'steuer id' ],
		...[ 'steueridentifikationsnummer', 'sozialversicherungsnummer' ],
		...[ 'dni', 'numero de nie', 'documento de identidad', 'pasaporte' ],
		...[ 'seguridad social', 'permiso de residencia' ],
		...[ 'carta d identita', 'documento d identita', 'codice fiscale' ],
		...[ 'passaporto', 'permesso di soggiorno' ],
	],
	birth: [
		...[ 'date de naissance', 'lieu de naissance', 'annee de naissance' ],
		...[ 'ne le', 'nee le', 'date naissance', 'votre age' ],
		...[ 'geboortedatum', 'geboorteplaats', 'geboortejaar', 'leeftijd' ],
		...[ 'date of birth', 'birth date', 'birthdate', 'birthday', 'dob' ],
		...[ 'place of birth', 'year of birth', 'your age' ],
		...[ 'geburtsdatum', 'geburtsort', 'geburtstag', 'geburtsjahr' ],
		...[ 'fecha de nacimiento', 'lugar de nacimiento', 'su edad' ],
		...[ 'data di nascita', 'luogo di nascita', 'anno di nascita' ],
	],
	income: [
		...[ 'revenu', 'revenus', 'salaire*', 'remuneration', 'fiche de paie' ],
		...[ 'bulletin de salaire', 'avis d imposition', 'avis d impot' ],
		...[ 'inkomen*', 'inkomsten*', 'maandinkomen', 'salaris*', 'loon' ],
		...[ 'loonfiche*', 'loonstrook*', 'nettoloon', 'aanslagbiljet' ],
		...[ 'income', 'salary', 'wage', 'wages', 'earnings', 'payslip*' ],
		...[ 'pay slip', 'tax return' ],
		...[ 'einkommen*', 'nettoeinkommen', 'monatseinkommen', 'gehalt*' ],
		...[ 'nettogehalt', 'lohn*', 'steuerbescheid' ],
		...[
			'ingresos',
			'salario',
			'sueldo',
			'nomina',
			'declaracion de la renta',
		],
		...[ 'reddito', 'redditi', 'stipendio', 'busta paga' ],
	],
	bank: [
		...[ 'iban', 'bic', 'rib', 'swift', 'compte bancaire', 'cvv' ],
		...[ 'numero de compte', 'coordonnees bancaires', 'releve bancaire' ],
		...[ 'releve de compte', 'carte bancaire', 'carte de credit' ],
		...[
			'rekeningnummer',
			'bankrekening*',
			'bankgegevens',
			'kredietkaart*',
		],
		...[ 'creditcard*', 'bankkaart*' ],
		...[ 'bank account', 'account number', 'bank details', 'sort code' ],
		...[
			'credit card',
			'card number',
			'bank statement',
			'bank statements',
		],
		...[ 'bankverbindung', 'kontonummer', 'bankkonto', 'kreditkarte*' ],
		...[ 'kontoauszug*' ],
		...[ 'cuenta bancaria', 'datos bancarios', 'numero de cuenta' ],
		...[ 'tarjeta de credito' ],
		...[ 'conto bancario', 'conto corrente', 'coordinate bancarie' ],
		...[ 'carta di credito' ],
	],
	family: [
		...[ 'situation familiale', 'situation matrimoniale', 'etat civil' ],
		...[ 'regime matrimonial', 'statut marital', 'situation maritale' ],
		...[ 'nombre d enfants', 'enfants a charge', 'personnes a charge' ],
		...[ 'burgerlijke staat', 'burgerlijke stand', 'gezinssituatie' ],
		...[ 'gezinssamenstelling', 'huwelijksstelsel', 'aantal kinderen' ],
		...[ 'marital status', 'family status', 'family situation' ],
		...[ 'number of children', 'dependants', 'dependents' ],
		...[ 'familienstand', 'zivilstand', 'anzahl kinder' ],
		...[ 'anzahl der kinder', 'guterstand' ],
		...[ 'estado civil', 'situacion familiar', 'numero de hijos' ],
		...[ 'stato civile', 'situazione familiare', 'numero di figli' ],
	],
	nationality: [
		...[
			'nationalite*',
			'citoyennete',
			'pays d origine',
			'origine ethnique',
		],
		...[ 'nationaliteit*', 'land van herkomst', 'afkomst' ],
		...[ 'nationality', 'citizenship', 'country of origin', 'ethnicity' ],
		...[ 'ethnic origin', 'race' ],
		...[ 'nationalitat*', 'staatsangehorigkeit*', 'staatsburgerschaft*' ],
		...[ 'herkunftsland' ],
		...[ 'nacionalidad', 'ciudadania', 'pais de origen', 'origen etnico' ],
		...[ 'nazionalita', 'cittadinanza', 'paese di origine' ],
	],
	health: [
		...[ 'sante', 'handicap*', 'maladie*', 'grossesse', 'enceinte' ],
		...[ 'medical*', 'medicaux', 'traitement medical', 'allergie*' ],
		...[ 'gezondheid*', 'ziekte*', 'zwanger*', 'beperking', 'medisch*' ],
		...[ 'health', 'illness*', 'disability', 'disabilities', 'disabled' ],
		...[ 'pregnant', 'pregnancy', 'allergy', 'allergies' ],
		...[ 'gesundheit*', 'krankheit*', 'behinderung*', 'schwanger*' ],
		...[ 'medizinisch*' ],
		...[ 'salud', 'enfermedad*', 'discapacidad*', 'embaraz*', 'alergia*' ],
		...[ 'salute', 'malattia', 'malattie', 'disabilita', 'gravidanza' ],
		...[ 'medico', 'medica', 'allergie' ],
	],
	belief: [
		...[
			'religion',
			'religieu*',
			'opinions politiques',
			'opinion politique',
		],
		...[
			'appartenance syndicale',
			'orientation sexuelle',
			'parti politique',
		],
		...[
			'religie',
			'geloof*',
			'politieke overtuiging',
			'seksuele geaardheid',
		],
		...[ 'religious*', 'political opinion', 'political opinions' ],
		...[ 'trade union', 'sexual orientation' ],
		...[ 'konfession', 'religionszugehorigkeit', 'politische meinung' ],
		...[ 'gewerkschaft*', 'sexuelle orientierung' ],
		...[ 'opinion politica', 'opiniones politicas', 'afiliacion sindical' ],
		...[ 'orientacion sexual' ],
		...[ 'religione', 'opinioni politiche', 'appartenenza sindacale' ],
		...[ 'orientamento sessuale' ],
	],
	offence: [
		...[
			'casier judiciaire',
			'condamnation*',
			'strafregister*',
			'strafblad',
		],
		...[
			'criminal record',
			'convictions',
			'vorstrafe*',
			'fuhrungszeugnis',
		],
		...[
			'antecedentes penales',
			'casellario giudiziale',
			'precedenti penali',
		],
	],
	password: [
		...[ 'mot de passe', 'code pin', 'wachtwoord', 'password', 'pin code' ],
		...[ 'passwort', 'kennwort', 'contrasena' ],
	],
};
