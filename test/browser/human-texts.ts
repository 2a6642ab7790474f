/** One visitor's message, as people write to an estate agency. */
export type HumanText = {
	name: string;
	email: string;
	phone: string;
	message: string;
};

/** Parts of messages in one language; each wish goes with each detail. */
type Parts = {
	greetings: string[];
	wishes: string[];
	details: string[];
	ends: string[];
	names: string[];
};

const parts: Record< 'fr' | 'nl' | 'en' | 'de', Parts > = {
	fr: {
		greetings: [ 'Bonjour,', 'Bonjour Madame, Monsieur,', 'Bonsoir', '' ],
		wishes: [
			'je souhaiterais visiter la maison de pêcheur, est-elle toujours disponible ?',
			'Quel est le prix net vendeur ? Et la taxe foncière ?',
			'Nous vendons notre T3 de 64 m² (DPE : D, 182 kWh/m²/an) et voudrions une estimation.',
			'ma mère (82 ans) cherche un 2 pièces au RDC ou avec ascenseur, max 180 000 €',
			'J’ai vu l’annonce ici https://annonces.example/maison-de-pecheur?ref=AP-1024&utm_source=mail et là www.logis.example/bien/77 : c’est bien le même bien ?',
			'POUVEZ VOUS ME RAPPELER APRES 18H SVP',
			'svp le bien réf AP-1024 est il encore libre???',
			'Y a-t-il des fissures ? Au sous-sol on m’a parlé de 300 μm et d’une prise de terre à 12 kΩ…',
			'Je vous ai laissé un message hier, je me permets de vous relancer par écrit 🙂',
			'Est-ce que vous prenez les locations saisonnières en gestion ?',
		],
		details: [
			'Je suis libre samedi matin entre 9h30 et 12h, ou mardi à partir de 17h.',
			'Budget : 350 000 € (prêt accordé).\n\n- 3 chambres\n- jardin\n- pas de travaux',
			'Mon numéro : 06 39 98 00 12, de préférence sur WhatsApp.',
			'Nous habitons à Łódź, merci de répondre par mail.',
			'Mon mari s’appelle Дмитрий, il parle anglais ; moi français.',
		],
		ends: [ 'Cordialement', 'Merci d’avance,', 'Bien à vous', '' ],
		names: [
			'Élodie Martin',
			'jean-michel le goff',
			'Mme Nguyễn Thị Hoa',
			'D’Angelo Chloé',
			'M. et Mme BOUCHARD',
		],
	},
	nl: {
		greetings: [ 'Beste,', 'Geachte heer/mevrouw,', 'Hallo', 'Dag' ],
		wishes: [
			'Graag zou ik het vissershuis bezoeken, is dat nog mogelijk?',
			'Wat is het kadastraal inkomen en zijn er recente keuringen (EPC 240 kWh/m²)?',
			'Wij zoeken een tweede verblijf aan zee, max. € 275.000.',
			'Kunt u een schatting maken van ons appartement?',
			'is het pand nog vrij aub',
			'Ik zag het op www.huizen.example/12345, klopt de prijs?',
			'Mag er een hond komen? Het is een kleine.',
			'Hoeveel bedragen de gemeenschappelijke kosten per maand?',
			'We komen volgende week over uit Gent en willen graag 3 panden bekijken.',
			'Doet u ook verhuur?',
		],
		details: [
			'Zaterdag tussen 10u en 13u past het best.',
			'U kunt mij bellen op 0499 00 00 12.',
			'Wij spreken Nederlands, Frans en een beetje Duits.',
			'Financiering is rond 👍',
			'Referentie AP-1024.',
		],
		ends: [
			'Met vriendelijke groeten',
			'mvg',
			'Alvast bedankt!',
			'Groetjes',
		],
		names: [
			'Joris van der Meersch',
			'’t Hooft, An',
			'Daniëlle Peeters',
			'SOFIE D.',
			'Ömer Yıldız',
		],
	},
	en: {
		greetings: [ 'Hi', 'Hello,', 'Dear Sir or Madam,', 'Good morning' ],
		wishes: [
			'Is the fisherman’s house still on the market?',
			'We would like to view AP-1024 when we are over in France next month.',
			"what's the heating?? and does it flood",
			'Could you send me the floor plan and the diagnostics, please?',
			'I am selling a 3-bed flat (approx. 85 sqm / 915 sq ft) and need a valuation.',
			'My solicitor asks for the cadastral reference; it is not on https://annonces.example/en/ap-1024.',
			'Do you have anything similar with sea views, up to €400k?',
			'Sorry if this arrives twice, my phone lost its connection.',
			'Can I rent it from 1/9 to 30/6? I teach at the lycée.',
			'Please call me back',
		],
		details: [
			'We land on Friday at 14:05 and leave on Monday.',
			'My French is poor, so e-mail is best.',
			'+44 7700 900123, evenings only.',
			'We are cash buyers :-)',
			'My wife Ελένη will come along.',
		],
		ends: [ 'Kind regards', 'Thanks', 'Best,', '' ],
		names: [
			'Siobhán O’Brien',
			'R. K. Patel',
			'william',
			'Anne-Marie Smith-Jones',
			'Dr J Müller',
		],
	},
	de: {
		greetings: [
			'Guten Tag,',
			'Sehr geehrte Damen und Herren,',
			'Hallo',
			'Moin',
		],
		wishes: [
			'ist das Fischerhaus noch zu haben?',
			'wir suchen ein Ferienhaus mit mind. 3 Zimmern und Garten, ca. 120 m².',
			'wie hoch sind die Nebenkosten und die Grundsteuer?',
			'können wir Samstag besichtigen?',
			'ich habe das Objekt auf https://haus.example/expose/4711 gesehen – stimmt der Preis?',
			'bitte schicken Sie mir das Exposé und den Energieausweis.',
			'Ich möchte meine Wohnung verkaufen und bitte um eine Einschätzung.',
			'gibt es einen Stellplatz fürs Wohnmobil (7,20 m)?',
			'wir ziehen wegen der Arbeit um und brauchen etwas ab 1. März',
			'BITTE UM RÜCKRUF',
		],
		details: [
			'Erreichbar bin ich unter 0151 00000012.',
			'Wir sind zu zweit, Nichtraucher, ein Kater.',
			'Finanzierung steht.',
			'Am liebsten per E-Mail, da wir im Ausland wohnen.',
			'Objekt-Nr. AP-1024!',
		],
		ends: [
			'Mit freundlichen Grüßen',
			'LG',
			'Vielen Dank im Voraus',
			'Gruß',
		],
		names: [
			'Jürgen Weiß',
			'Fam. Schröder',
			'Dr. Ana-Lucía Großmann',
			'k. özdemir',
			'Łukasz Nowak',
		],
	},
};

/** What two people do write alike, and one person to two listings. */
const alike = 'Bonjour, je souhaite visiter ce bien. Merci de me rappeler.';
const copied =
	'Bonjour, actuellement en recherche active d’une résidence principale pour notre famille de quatre personnes, nous aimerions visiter ce bien dès que possible. Cordialement, famille Perrin';

function textOf( language: keyof typeof parts, at: number ): HumanText {
	const { greetings, wishes, details, ends, names } = parts[ language ];
	const pick = ( list: string[], index: number ) =>
		list[ index % list.length ] ?? '';
	const wish = pick( wishes, at );
	// Short messages are written too.
	const detail = at % 7 === 0 ? '' : pick( details, Math.floor( at / 10 ) );
	return {
		name: pick( names, at ),
		email: `${ language }.${ at }@visiteur.example`,
		phone: at % 3 === 0 ? '+33 6 39 98 00 12' : '',
		message: [ pick( greetings, at ), wish, detail, pick( ends, at ) ]
			.filter( Boolean )
			.join( at % 2 === 0 ? '\n' : ' ' ),
	};
}

/**
 * Varied messages of as many visitors, in four languages, from the shortest to those that look odd
 * to a filter and are none the less a person's.
 *
 * @param count How many.
 */
export function humanTexts( count: number ): HumanText[] {
	const languages = Object.keys( parts ) as ( keyof typeof parts )[];
	return Array.from( { length: count }, ( _, at ) => {
		const language = languages[ at % languages.length ] ?? 'fr';
		const text = textOf( language, Math.floor( at / languages.length ) );
		if ( at % 40 === 11 ) {
			return { ...text, message: alike };
		}
		if ( at % 50 === 21 ) {
			return {
				...text,
				email: 'perrin@visiteur.example',
				message: copied,
			};
		}
		return text;
	} );
}
