/** What every banner says: Doorstep's own French words, in about as many characters for each. */
export const texts = {
	title: 'Cookies : à vous de choisir',
	ask: 'Agence du Port souhaite utiliser 4 services tiers sur ce site : Statistiques. Comprendre comment le site est utilisé. Marketing et contenus d’autres sites. Vidéos, cartes, réseaux sociaux et publicités de fournisseurs qui peuvent vous suivre d’un site à l’autre. Rien ne se charge sans votre accord, et le site fonctionne aussi si vous refusez. Votre choix est gardé 6 mois ; vous pouvez en changer à tout moment.',
	accept: 'Tout accepter',
	refuse: 'Tout refuser',
	choose: 'Choisir',
	save: 'Valider ma sélection',
	policy: 'Politique de cookies',
	statistics: 'Statistiques',
	statisticsPurpose: 'Comprendre comment le site est utilisé.',
	marketing: 'Marketing et contenus d’autres sites',
	marketingPurpose:
		'Vidéos, cartes, réseaux sociaux et publicités de fournisseurs qui peuvent vous suivre d’un site à l’autre.',
};

/** The services that every contender asks about. */
export const services = [
	{
		id: 'google-analytics-4',
		name: 'Google Analytics 4',
		category: 'statistics',
	},
	{ id: 'youtube', name: 'YouTube', category: 'marketing' },
	{ id: 'google-maps', name: 'Google Maps', category: 'marketing' },
	{ id: 'meta-pixel', name: 'Meta Pixel', category: 'marketing' },
];
