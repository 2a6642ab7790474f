/**
 * wp-scripts' rules, with what differs here.
 */
import wordpress from '@wordpress/scripts/config/eslint.config.cjs';

export default [
	{ ignores: [ 'build/**', '**/vendor/**' ] },
	...wordpress,
	{
		files: [ '**/*.{ts,tsx}' ],
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'import/no-default-export': 'error',
			// Types say it already.
			'jsdoc/require-param': 'off',
			'jsdoc/require-param-type': 'off',
			'jsdoc/require-returns-type': 'off',
		},
	},
	{
		files: [ 'widget/**', 'test/widget/**' ],
		rules: {
			// Preact takes the DOM's own attribute names.
			'react/no-unknown-property': 'off',
		},
	},
	{
		files: [ 'esbuild.config.mjs', 'test/**' ],
		rules: {
			'no-console': 'off',
			'import/no-extraneous-dependencies': 'off',
		},
	},
];
