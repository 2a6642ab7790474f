/**
 * The page that every contender is put into: an agency's listing, with its own style sheet, a
 * script of the theme and twelve cards; nothing of a third party.
 *
 * @param {import('./contenders.mjs').Contender} contender
 * @return {string} HTML
 */
export function page( { head, body, end } ) {
	const card = ( number ) =>
		`<article class="card"><div class="photo"></div><h2>Maison de pêcheur ${ number }</h2><p>Maison en pierre de quatre pièces à deux pas du port, avec jardin clos, garage et vue sur la baie ; ${ 60 + number } m², chauffage au bois, toiture refaite.</p><p><b>${ 180 + number } 000 €</b> <a href="#bien-${ number }">Voir le bien</a></p></article>`;
	const cards = Array.from( { length: 12 }, ( _, number ) =>
		card( number + 1 )
	);
	return `<!doctype html><html lang="fr"><head><meta charset="utf-8">${ head }<meta name="viewport" content="width=device-width, initial-scale=1"><title>Agence du Port</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/theme.css"></head><body>${ body }<header><h1>Agence du Port</h1><nav><a href="#vendre">Vendre</a> <a href="#louer">Louer</a> <a href="#contact">Contact</a></nav></header><main>${ cards.join( '' ) }</main><footer><a href="/politique/">Politique de cookies</a></footer><script defer src="/theme.js"></script>${ end }</body></html>`;
}

/** What the page loads of its own. */
export const ofThePage = {
	'/theme.css': {
		type: 'text/css',
		text: Buffer.from(
			'body{margin:0;font:1rem/1.6 system-ui,sans-serif;color:#1b1b1f;background:#fff}header,main,footer{max-width:70rem;margin:auto;padding:1rem}main{display:grid;gap:1.5rem;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr))}.photo{aspect-ratio:4/3;border-radius:.5rem;background:linear-gradient(#9cc,#468)}.card h2{margin:.5rem 0;font-size:1.2rem}'
		),
	},
	'/theme.js': {
		type: 'text/javascript',
		text: Buffer.from(
			"document.querySelectorAll( '.card' ).forEach( ( card ) => card.addEventListener( 'mouseenter', () => card.classList.add( 'seen' ) ) );"
		),
	},
};
