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
			// Types say it already.
			'jsdoc/require-param': 'off',
			'jsdoc/require-param-type': 'off',
			'jsdoc/require-returns-type': 'off',
		},
	},
	{
		files: [ '{widget,blocks,admin}/**' ],
		rules: { 'import/no-default-export': 'error' },
	},
	{
		files: [ '**/*.mjs' ],
		settings: { jsdoc: { mode: 'typescript' } },
		rules: {
			'jsdoc/check-types': 'off',
			'jsdoc/no-undefined-types': 'off',
			'jsdoc/require-param': 'off',
			'jsdoc/require-property-description': 'off',
			'jsdoc/valid-types': 'off',
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
			'@wordpress/no-global-active-element': 'off',
		},
	},
];
