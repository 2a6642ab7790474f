import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { serve } from '../site/serve.mjs';

type Site = Awaited< ReturnType< typeof serve > >;
type Attributes = Record< string, string | boolean | string[] >;

const block = ( name: string, attributes: object, inner = '' ) =>
	`<!-- wp:doorstep/${ name } ${ JSON.stringify( attributes ) } ${ inner ? `-->${ inner }<!-- /wp:doorstep/${ name } -->` : '/-->' }`;

/** A form of these fields and consent boxes, as the editor saves it. */
export function formBlock(
	fields: Attributes[],
	consents: Attributes[] = [],
	more: Attributes = {}
): string {
	const inner = [
		...fields.map( ( field ) => block( 'form-field', field ) ),
		...consents.map( ( consent ) => block( 'form-consent', consent ) ),
	];
	return block(
		'contact-form',
		{ formId: '8f1d2c54-6b7e-4f03-9a21-3c5d7e9b1a99', ...more },
		inner.join( '' )
	);
}

const options = [ 'Maison', 'Appartement', 'Terrain & bois' ];

/** A form with a field of every type, and two consent boxes. */
export const everyField = formBlock(
	[
		{ name: 'name', required: true, width: 'half' },
		{ name: 'email', type: 'email', required: true, width: 'half' },
		{ name: 'phone', type: 'tel' },
		{ name: 'kind', type: 'radio', label: 'Vous', options, required: true },
		{
			name: 'wants',
			type: 'checkbox',
			label: 'Biens',
			help: 'Plusieurs réponses possibles.',
			options,
			required: true,
		},
		{ name: 'budget', type: 'select', label: 'Budget', options },
		{ name: 'date', type: 'date', width: 'half' },
		{ name: 'time', type: 'time', width: 'half' },
		{ name: 'address', type: 'address' },
		{ name: 'company', type: 'company', width: 'half' },
		{ name: 'job', type: 'job', width: 'half' },
		{ name: 'message', type: 'textarea', required: true },
	],
	[
		{ purpose: 'alerts', channel: 'email' },
		{ purpose: 'prospecting', channel: 'phone' },
	],
	{ kind: 'viewing' }
);

/** Publishes a page, or a synced pattern, and gives its id. */
export async function publish(
	site: Site,
	slug: string,
	content: string,
	type: 'page' | 'wp_block' = 'page'
): Promise< string > {
	return site.runPhp(
		`echo wp_insert_post( wp_slash( array( 'post_status' => 'publish' ) + $args ) );`,
		{
			post_name: slug,
			post_title: slug,
			post_content: content,
			post_type: type,
		}
	);
}

/** A page that version 0.1 made and a cache has kept since, with the script that the site serves now. */
export async function oldPage( site: Site, page: string ): Promise< string > {
	const definition = await site.runPhp(
		`$payload = rtrim( strtr( base64_encode( wp_json_encode( $args ) ), '+/', '-_' ), '=' );
		echo 'v1.' . $payload . '.' . Doorstep\\Key::sign( 'form', array( 'v1', $payload ) );`,
		{
			formId: '8f1d2c54-6b7e-4f03-9a21-3c5d7e9b1a02',
			postId: Number( page ),
			listingReference: 'AP-1024',
			phone: 'required',
			language: 'en',
			page: '/ancienne/',
		}
	);
	const form = await readFile(
		join( import.meta.dirname, 'fixtures/form-of-0.1.html' ),
		'utf8'
	);
	const assets = `${ site.url }/wp-content/plugins/doorstep/widget/form`;
	return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Contact</title>
		<link rel="stylesheet" href="${ assets }.css?ver=0a1b2c3d"><script defer src="${ assets }.js?ver=0a1b2c3d"></script></head>
		<body>${ form.replaceAll( '{site}', site.url ).replace( '{definition}', definition ) }</body></html>`;
}
