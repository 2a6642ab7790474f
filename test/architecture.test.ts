import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath( new URL( '..', import.meta.url ) );

type Source = { path: string; text: string };

function sources( folder: string, ending: RegExp ): Source[] {
	if ( ! existsSync( join( root, folder ) ) ) {
		return [];
	}
	return readdirSync( join( root, folder ), {
		recursive: true,
		withFileTypes: true,
	} )
		.filter(
			( entry ) =>
				entry.isFile() &&
				ending.test( entry.name ) &&
				! /[\\/](vendor|node_modules)([\\/]|$)/.test( entry.parentPath )
		)
		.map( ( entry ) => join( entry.parentPath, entry.name ) )
		.map( ( file ) => ( {
			path: relative( root, file ),
			text: readFileSync( file, 'utf8' ),
		} ) );
}

/** PHP without its comments: what is only said there breaks no rule. */
function code( source: Source ): string {
	return source.text.replace( /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '' );
}

function imports( source: Source ): string[] {
	return [
		...source.text.matchAll(
			/(?:from|import|import\()\s*['"]([^'"]+)['"]/g
		),
	].map( ( match ) => match[ 1 ] ?? '' );
}

/** The top-level folder or package that an import leads to. */
function target( source: Source, name: string ): string {
	return name.startsWith( '.' )
		? ( relative(
				root,
				resolve( root, dirname( source.path ), name )
			).split( '/' )[ 0 ] ?? '' )
		: name;
}

function filesThat( folder: string, ending: RegExp, breaks: RegExp ): string[] {
	return sources( folder, ending )
		.filter( ( source ) => breaks.test( code( source ) ) )
		.map( ( { path } ) => path );
}

const typescript = /\.tsx?$/;
const php = /\.php$/;

describe( 'Folders', () => {
	const forbidden: Record< string, RegExp > = {
		widget: /^(@wordpress\/|blocks$|admin$|test$)/,
		blocks: /^(widget$|admin$|test$|preact)/,
		admin: /^(widget$|blocks$|test$|preact)/,
	};

	test.each( Object.entries( forbidden ) )(
		'%s/ imports only what its folder may',
		( folder, breaks ) => {
			const found = sources( folder, typescript ).flatMap( ( source ) =>
				imports( source )
					.map( ( name ) => target( source, name ) )
					.filter( ( name ) => breaks.test( name ) )
					.map( ( name ) => `${ source.path } imports ${ name }` )
			);
			expect( found ).toEqual( [] );
		}
	);

	test( 'php-bridge/ reads no source of the browser', () => {
		expect(
			filesThat(
				'php-bridge',
				php,
				/['"]\/?(widget|blocks|admin)\/[^'"]*\.(ts|tsx|scss)['"]/
			)
		).toEqual( [] );
	} );

	test( 'render.php of a block is one call of php-bridge', () => {
		const long = sources( 'blocks', /^render\.php$/ ).filter(
			( source ) =>
				code( source )
					.split( '\n' )
					.filter( ( line ) => /[;{]/.test( line ) ).length > 3
		);
		expect( long.map( ( { path } ) => path ) ).toEqual( [] );
	} );
} );

describe( 'PHP', () => {
	test( 'only Plugin.php adds hooks', () => {
		expect(
			filesThat(
				'php-bridge',
				php,
				/\b(add_action|add_filter|add_shortcode|register_activation_hook|register_deactivation_hook)\s*\(/
			)
		).toEqual( [ 'php-bridge/Plugin.php' ] );
	} );

	test( 'only Database.php touches $wpdb', () => {
		expect( filesThat( 'php-bridge', php, /\$wpdb\b|mysqli/ ) ).toEqual( [
			'php-bridge/Database.php',
		] );
	} );

	test( 'only Clock.php reads the clock', () => {
		expect(
			filesThat(
				'php-bridge',
				php,
				/\b(time|microtime|hrtime|current_time|current_datetime|mktime)\s*\(|\b(gm|wp_)?date\(\s*'[^']*'\s*\)|new \\?DateTime(Immutable)?\(\s*\)|\bNOW\(\)|CURRENT_TIMESTAMP/
			)
		).toEqual( [ 'php-bridge/Clock.php' ] );
	} );

	test( 'only Mailer.php sends mail', () => {
		expect(
			filesThat( 'php-bridge', php, /\bwp_mail\s*\(|(?<![\w ])mail\s*\(/ )
		).toEqual( [ 'php-bridge/Mailer.php' ] );
	} );

	test( 'nothing is unserialised', () => {
		expect(
			filesThat( 'php-bridge', php, /\b(maybe_)?unserialize\s*\(/ )
		).toEqual( [] );
	} );

	test( 'every class has strict types and the name of its file', () => {
		const wrong = sources( 'php-bridge', php ).filter( ( source ) => {
			const name = source.path.replace( /^.*\/|\.php$/g, '' );
			return (
				! source.text.includes( 'declare( strict_types=1 );' ) ||
				( name !== 'autoload' &&
					! new RegExp(
						`\\b(class|enum|interface|trait) ${ name }\\b`
					).test( source.text ) )
			);
		} );
		expect( wrong.map( ( { path } ) => path ) ).toEqual( [] );
	} );
} );

describe( 'TypeScript', () => {
	const all = [ 'widget', 'blocks', 'admin' ].flatMap( ( folder ) =>
		sources( folder, /(?<!\.d)\.tsx?$/ )
	);

	test( 'has no default export and no `any`', () => {
		const found = all.filter( ( source ) =>
			/\bexport default\b|(:|\bas)\s*any\b|<any>/.test( code( source ) )
		);
		expect( found.map( ( { path } ) => path ) ).toEqual( [] );
	} );

	test( 'has kebab-case file names', () => {
		const found = all.filter(
			( { path } ) => ! /^[a-z0-9/.-]+$/.test( path )
		);
		expect( found.map( ( { path } ) => path ) ).toEqual( [] );
	} );
} );

describe( 'Sizes', () => {
	test.each( [
		[ 'TypeScript', [ 'widget', 'blocks', 'admin' ], typescript, 300 ],
		[ 'PHP', [ 'plugin', 'php-bridge' ], php, 350 ],
	] as const )(
		'no %s file is longer than its limit',
		( _, folders, ending, limit ) => {
			const long = folders
				.flatMap( ( folder ) => sources( folder, ending ) )
				.filter( ( { text } ) => text.split( '\n' ).length > limit );
			expect( long.map( ( { path } ) => path ) ).toEqual( [] );
		}
	);
} );
