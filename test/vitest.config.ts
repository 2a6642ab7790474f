import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath( new URL( '..', import.meta.url ) );

/** Units: widget and admin in jsdom, and the repository's own rules. The browser tests have a config of their own. */
export default defineConfig( {
	root,
	resolve: { alias: { '@contract': `${ root }build/types` } },
	test: {
		projects: [
			{
				extends: true,
				oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
				test: {
					name: 'widget',
					environment: 'jsdom',
					include: [ 'test/widget/**/*.test.{ts,tsx}' ],
				},
			},
			{
				extends: true,
				test: {
					name: 'admin',
					environment: 'jsdom',
					include: [ 'test/admin/**/*.test.{ts,tsx}' ],
				},
			},
			{
				extends: true,
				test: {
					name: 'blocks',
					environment: 'node',
					include: [ 'test/blocks/**/*.test.ts' ],
				},
			},
			{
				extends: true,
				test: {
					name: 'repository',
					environment: 'node',
					include: [ 'test/*.test.ts' ],
				},
			},
		],
	},
} );
