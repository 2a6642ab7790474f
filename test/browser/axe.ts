import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(
	createRequire( import.meta.url ).resolve( 'axe-core/axe.min.js' ),
	'utf8'
);

/** What axe finds wrong inside an element. */
export async function violations(
	page: Page,
	within: string
): Promise< string[] > {
	await page.evaluate( source );
	return page.evaluate( async ( selector ) => {
		const { axe } = window as unknown as {
			axe: {
				run: ( selector: string ) => Promise< {
					violations: { id: string; nodes: { html: string }[] }[];
				} >;
			};
		};
		const found = await axe.run( selector );
		return found.violations.map(
			( { id, nodes } ) =>
				`${ id }: ${ nodes.map( ( { html } ) => html ).join( ' ' ) }`
		);
	}, within );
}
