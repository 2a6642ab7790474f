import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

/** The browser tests: two files at a time, each with a real WordPress of its own; in a file, one test after another. */
export default defineConfig( {
	root: fileURLToPath( new URL( '..', import.meta.url ) ),
	test: {
		name: 'browser',
		environment: 'node',
		include: [ 'test/browser/**/*.test.ts' ],
		maxWorkers: 2,
		expect: { poll: { timeout: 20_000 } },
		testTimeout: 120_000,
		hookTimeout: 120_000,
	},
} );
