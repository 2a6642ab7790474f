import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

/** The browser tests: one real WordPress, one test after another. */
export default defineConfig( {
	root: fileURLToPath( new URL( '..', import.meta.url ) ),
	test: {
		name: 'browser',
		environment: 'node',
		include: [ 'test/browser/**/*.test.ts' ],
		fileParallelism: false,
		expect: { poll: { timeout: 20_000 } },
		testTimeout: 120_000,
		hookTimeout: 120_000,
	},
} );
