/**
 * The build. Makes build/doorstep/, the assembled plugin, which is all that WordPress ever loads.
 *
 *   node esbuild.config.mjs                 everything
 *   node esbuild.config.mjs types php       the parts named: types, widget, editor, php
 *   node esbuild.config.mjs zip             build/doorstep.zip of what is assembled
 *
 * A bundle over its budget fails the build.
 */
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
	cp,
	mkdir,
	mkdtemp,
	readFile,
	readdir,
	rename,
	rm,
	writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = dirname( fileURLToPath( import.meta.url ) );
const out = join( root, 'build/doorstep' );

/** What a visitor's browser may be given at most, in bytes after gzip. */
const budgets = [
	...[ 'bar', 'card', 'dialog' ].map( ( layout ) => ( {
		name: `inline code of a page, ${ layout }`,
		files: [
			'banner.css',
			`banner-${ layout }.css`,
			'head-google.js',
			...( layout === 'dialog' ? [ 'banner-dialog.js' ] : [] ),
		],
		bytes: 4200,
	} ) ),
	{ name: 'panel', files: [ 'panel.js', 'panel.css' ], bytes: 12 * 1024 },
	{ name: 'form', files: [ 'form.js', 'form.css' ], bytes: 8 * 1024 },
	{
		name: 'captcha',
		files: [ 'captcha.js', 'captcha.css' ],
		bytes: 2 * 1024,
	},
	{ name: 'proof of work', files: [ 'proof-worker.js' ], bytes: 1024 },
];

/** Bundles that are printed in the page; the others are loaded by URL. */
const inline = [
	'head.js',
	'head-google.js',
	'granted-regions.js',
	'gpc.js',
	'count-shown.js',
	'shield.js',
	'signals.js',
	'wp-consent-api.js',
	'banner-dialog.js',
	'banner.css',
	'banner-bar.css',
	'banner-card.css',
	'banner-dialog.css',
	'placeholder.css',
];

/** Packages that are in a bundle; WordPress brings those of the editor. */
const bundled = [ 'js-cookie', 'pdfkit', 'preact', 'source-sans' ];

/** A PHP literal of a JSON value. */
function php( value ) {
	if (
		value === null ||
		typeof value === 'boolean' ||
		typeof value === 'number'
	) {
		return String( value );
	}
	if ( typeof value === 'string' ) {
		return `'${ value.replace( /[\\']/g, '\\$&' ) }'`;
	}
	const items = Array.isArray( value )
		? value.map( php )
		: Object.entries( value ).map(
				( [ key, item ] ) => `${ php( key ) }=>${ php( item ) }`
			);
	return `array(${ items.join( ',' ) })`;
}

function phpFile( value ) {
	return `<?php defined( 'ABSPATH' ) || exit; return ${ php( value ) };\n`;
}

/** Writes a file of PHP in one step: a site that runs from this folder never reads half of it. */
async function writePhp( file, text ) {
	await writeFile( `${ file }.new`, text );
	await rename( `${ file }.new`, file );
}

async function filesBelow( folder ) {
	const entries = await readdir( folder, {
		recursive: true,
		withFileTypes: true,
	} );
	return entries
		.filter( ( entry ) => entry.isFile() )
		.map( ( entry ) => join( entry.parentPath, entry.name ) );
}

/** TypeScript types of the contract's schemas, in build/types/. */
async function buildTypes() {
	const { compile } = await import( 'json-schema-to-typescript' );
	const folder = join( root, 'php-bridge/contract/schema' );
	await mkdir( join( root, 'build/types' ), { recursive: true } );
	for ( const file of ( await readdir( folder ) ).filter( ( name ) =>
		name.endsWith( '.json' )
	) ) {
		const schema = JSON.parse(
			await readFile( join( folder, file ), 'utf8' )
		);
		const types = await compile( schema, schema.title, {
			additionalProperties: false,
			bannerComment: '',
			format: false,
			ignoreMinAndMaxItems: true,
		} );
		await writeFile(
			join( root, 'build/types', file.replace( '.json', '.ts' ) ),
			types
		);
	}
}

/** The visitor's bundles, with their sizes checked. */
async function buildWidget() {
	const { build } = await import( 'esbuild' );
	const { outputFiles } = await build( {
		entryPoints: [
			'head.ts',
			'head-google.ts',
			'granted-regions.ts',
			'gpc.ts',
			'count-shown.ts',
			'shield.ts',
			'signals.ts',
			'wp-consent-api.ts',
			'banner-dialog.ts',
			'panel.tsx',
			'form.ts',
			'captcha.ts',
			'proof-worker.ts',
			'banner.css',
			'banner-bar.css',
			'banner-card.css',
			'banner-dialog.css',
			'placeholder.css',
			'panel.css',
			'form.css',
			'captcha.css',
			'document.css',
		].map( ( name ) => join( root, 'widget', name ) ),
		outdir: join( out, 'widget' ),
		bundle: true,
		minify: true,
		format: 'iife',
		target: [ 'es2021', 'chrome91', 'firefox90', 'safari15.4' ],
		tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
		jsx: 'automatic',
		jsxImportSource: 'preact',
		legalComments: 'none',
		logLevel: 'warning',
		write: false,
	} );
	const { minify } = await import( 'terser' );
	const files = {};
	for ( const output of outputFiles ) {
		const name = basename( output.path );
		const text = output.text.trim();
		// Every page pays for these: terser finds another 3 % in what esbuild has minified.
		files[ name ] =
			inline.includes( name ) && name.endsWith( '.js' )
				? (
						await minify( text, {
							ecma: 2020,
							compress: {
								passes: 5,
								pure_getters: true,
								unsafe_arrows: true,
							},
						} )
					).code
				: text;
	}
	const version = {};
	for ( const [ name, text ] of Object.entries( files ) ) {
		version[ name ] = createHash( 'sha256' )
			.update( text )
			.digest( 'hex' )
			.slice( 0, 8 );
	}
	// They are one thing, under one address but for the ending.
	version[ 'panel.js' ] = createHash( 'sha256' )
		.update( files[ 'panel.js' ] + files[ 'panel.css' ] )
		.digest( 'hex' )
		.slice( 0, 8 );
	const printed = Object.fromEntries(
		inline.map( ( name ) => [ name, files[ name ] ] )
	);
	await mkdir( join( out, 'widget' ), { recursive: true } );
	for ( const [ name, text ] of Object.entries( files ) ) {
		if ( ! inline.includes( name ) ) {
			await writeFile( join( out, 'widget', name ), text );
		}
	}
	// Last, for it names the others.
	await writePhp(
		join( out, 'widget/manifest.php' ),
		phpFile( { inline: printed, version } )
	);

	let over = false;
	for ( const budget of budgets ) {
		const bytes = gzipSync(
			budget.files.map( ( name ) => files[ name ] ).join( '' ),
			{ level: 9 }
		).length;
		over ||= bytes > budget.bytes;
		console.log(
			`${ bytes > budget.bytes ? 'OVER' : 'ok  ' } ${ budget.name }: ${ bytes } of ${ budget.bytes } bytes gzip`
		);
	}
	if ( over ) {
		throw new Error( 'A bundle is over its budget.' );
	}
}

function wpScripts( ...args ) {
	return new Promise( ( resolve, reject ) => {
		const lines = [];
		const child = spawn(
			join( root, 'node_modules/.bin/wp-scripts' ),
			[ 'build', ...args ],
			{
				cwd: root,
				env: { ...process.env, NODE_ENV: 'production' },
			}
		);
		child.stdout.on( 'data', ( data ) => lines.push( data ) );
		child.stderr.on( 'data', ( data ) => lines.push( data ) );
		child.on( 'error', reject );
		child.on( 'close', ( code ) =>
			code === 0
				? resolve()
				: reject(
						new Error(
							`wp-scripts build ${ args.join( ' ' ) }\n${ Buffer.concat( lines ) }`
						)
					)
		);
	} );
}

/** Gives a folder the files of another, one by one: a site that runs from it misses none meanwhile. */
async function replaceFiles( from, to ) {
	const made = new Set();
	for ( const file of await filesBelow( from ) ) {
		const target = join( to, relative( from, file ) );
		await mkdir( dirname( target ), { recursive: true } );
		await rename( file, target );
		made.add( target );
	}
	for ( const file of await filesBelow( to ) ) {
		if ( ! made.has( file ) ) {
			await rm( file );
		}
	}
}

/** Whose code and fonts are in the bundles, with what they bring along, and under which licences. */
async function licenses() {
	const modules = join( root, 'node_modules' );
	const texts = new Map();
	const add = async ( name, from ) => {
		const nested = join( from, 'node_modules', name );
		const folder = existsSync( nested ) ? nested : join( modules, name );
		const { version, license, author, dependencies } = JSON.parse(
			await readFile( join( folder, 'package.json' ), 'utf8' )
		);
		const title = `${ name } ${ version }${ license ? ` (${ license })` : '' }`;
		if ( texts.has( title ) ) {
			return;
		}
		const file = ( await readdir( folder ) ).find( ( entry ) =>
			/^licen[cs]e/i.test( entry )
		);
		texts.set(
			title,
			file === undefined
				? `By ${ author?.name ?? author }.`
				: ( await readFile( join( folder, file ), 'utf8' ) ).trim()
		);
		for ( const dependency of Object.keys( dependencies ?? {} ) ) {
			await add( dependency, folder );
		}
	};
	for ( const name of bundled ) {
		await add( name, root );
	}
	return [ ...texts ]
		.sort( ( [ one ], [ other ] ) => ( one < other ? -1 : 1 ) )
		.map( ( [ title, text ] ) => `${ title }\n\n${ text }\n` )
		.join( `\n${ '-'.repeat( 72 ) }\n\n` );
}

/** Blocks and wp-admin screens, by wp-scripts; they import WordPress' own packages at run time. */
async function buildEditor() {
	// wp-scripts empties the folder that it writes to.
	const made = await mkdtemp( join( root, 'build/editor-' ) );
	await Promise.all( [
		wpScripts(
			'--webpack-src-dir=blocks',
			`--output-path=${ relative( root, join( made, 'blocks' ) ) }`
		),
		wpScripts(
			'leads=./admin/leads.tsx',
			'settings=./admin/settings.tsx',
			'scan=./admin/scan.tsx',
			'records=./admin/records.tsx',
			'requests=./admin/requests.tsx',
			'documents=./admin/documents.tsx',
			`--output-path=${ relative( root, join( made, 'admin' ) ) }`
		),
	] );
	const blocks = {};
	const files = await filesBelow( made );
	for ( const file of files.filter( ( name ) =>
		name.endsWith( '/block.json' )
	) ) {
		const { name, apiVersion, attributes, supports, render } = JSON.parse(
			await readFile( file, 'utf8' )
		);
		// A block that renders nothing is rendered by the block around it, and pages need not know it.
		blocks[ basename( dirname( file ) ) ] = render
			? { name, api_version: String( apiVersion ), attributes, supports }
			: null;
	}
	await writePhp( join( made, 'blocks/manifest.php' ), phpFile( blocks ) );
	// Styles have logical properties, so one file serves both writing directions.
	for ( const file of files.filter( ( name ) =>
		name.endsWith( '-rtl.css' )
	) ) {
		await rm( file );
	}
	for ( const folder of [ 'blocks', 'admin' ] ) {
		await replaceFiles( join( made, folder ), join( out, folder ) );
	}
	await rm( made, { recursive: true } );
	await writeFile( join( out, 'third-party.txt' ), await licenses() );
}

/** PHP, and the contract and texts compiled into PHP. */
async function buildPhp() {
	const fingerprint = join( out, 'php-bridge/fingerprint.php' );
	const made = new Set( [ fingerprint ] );
	const hash = createHash( 'sha256' );
	for ( const file of (
		await filesBelow( join( root, 'php-bridge' ) )
	).sort() ) {
		hash.update( await readFile( file ) );
		const target = join( out, relative( root, file ) ).replace(
			/\.json$/,
			'.php'
		);
		await mkdir( dirname( target ), { recursive: true } );
		if ( file.endsWith( '.json' ) ) {
			await writePhp(
				target,
				phpFile( JSON.parse( await readFile( file, 'utf8' ) ) )
			);
		} else {
			await writePhp( target, await readFile( file ) );
		}
		made.add( target );
	}
	await writePhp(
		fingerprint,
		phpFile( hash.digest( 'hex' ).slice( 0, 16 ) )
	);
	// Only what is stale goes, so that a site that runs from this folder never misses a file.
	for ( const file of await filesBelow( join( out, 'php-bridge' ) ) ) {
		if ( ! made.has( file ) ) {
			await rm( file );
		}
	}
	await cp( join( root, 'plugin' ), out, {
		recursive: true,
		filter: ( source ) => ! source.endsWith( '.po' ),
	} );
	await cp( join( root, 'LICENSE' ), join( out, 'LICENSE' ) );
	await buildLanguages();
}

/** WordPress' handles of the editor's scripts, by their file. */
async function editorScripts() {
	// What a screen loads later has no texts, and no .asset.php.
	const files = ( await filesBelow( out ) )
		.filter( ( file ) =>
			/\/(admin|blocks\/[\w-]+)\/\w+\.asset\.php$/.test( file )
		)
		.map( ( file ) => file.replace( '.asset.php', '.js' ) );
	return files.map( ( file ) => {
		const name = relative( out, file ).replace(
			/^(admin|blocks)\/|(\/index)?\.js$/g,
			''
		);
		return {
			file,
			handle: file.endsWith( '/index.js' )
				? `doorstep-${ name }-editor-script`
				: `doorstep-${ name }`,
		};
	} );
}

/** Each .po as WordPress reads it: .l10n.php for PHP (.mo for tools that know nothing else), and a .json for each script with that script's texts. */
async function buildLanguages() {
	const { po, mo } = await import( 'gettext-parser' );
	const target = join( out, 'languages' );
	await mkdir( target, { recursive: true } );
	for ( const file of (
		await filesBelow( join( root, 'plugin/languages' ) )
	).filter( ( name ) => name.endsWith( '.po' ) ) ) {
		const parsed = po.parse( await readFile( file ) );
		const base = basename( file, '.po' );
		const language = parsed.headers.Language;
		const plural = parsed.headers[ 'Plural-Forms' ];
		const entries = Object.entries( parsed.translations ).flatMap(
			( [ context, group ] ) =>
				Object.values( group )
					.filter( ( { msgid } ) => msgid !== '' )
					.map( ( { msgid, msgstr } ) => ( {
						key: context ? `${ context }\u0004${ msgid }` : msgid,
						msgid,
						msgstr,
					} ) )
		);
		const messages = Object.fromEntries(
			entries.map( ( { key, msgstr } ) => [ key, msgstr.join( '\0' ) ] )
		);
		await writeFile( join( target, `${ base }.mo` ), mo.compile( parsed ) );
		await writeFile(
			join( target, `${ base }.l10n.php` ),
			phpFile( {
				domain: 'doorstep',
				language,
				'plural-forms': plural,
				messages,
			} )
		);
		for ( const script of await editorScripts() ) {
			const text = await readFile( script.file, 'utf8' );
			const used = entries
				.filter( ( { msgid } ) => text.includes( msgid ) )
				.map( ( { key, msgstr } ) => [ key, msgstr ] );
			const data = {
				'': {
					domain: 'doorstep',
					lang: language,
					'plural-forms': plural,
				},
				...Object.fromEntries( used ),
			};
			await writeFile(
				join( target, `${ base }-${ script.handle }.json` ),
				JSON.stringify( {
					domain: 'doorstep',
					locale_data: { doorstep: data },
				} )
			);
		}
	}
}

/** The zip that a site installs: the same bytes for the same folder. */
async function buildZip() {
	const { zipSync } = await import( 'fflate' );
	const entries = {};
	for ( const file of ( await filesBelow( out ) ).sort() ) {
		entries[ `doorstep/${ relative( out, file ) }` ] = [
			await readFile( file ),
			{ mtime: '1980-01-01' },
		];
	}
	const zip = zipSync( entries, { level: 9 } );
	await writeFile( join( root, 'build/doorstep.zip' ), zip );
	console.log(
		`build/doorstep.zip: ${ Object.keys( entries ).length } files, ${ Math.round( zip.length / 1024 ) } kB`
	);
}

const parts = {
	types: buildTypes,
	widget: buildWidget,
	editor: buildEditor,
	php: buildPhp,
	zip: buildZip,
};
const chosen = process.argv.slice( 2 );
for ( const name of chosen ) {
	if ( ! ( name in parts ) ) {
		console.error(
			`There is no part "${ name }"; the parts are ${ Object.keys( parts ).join( ', ' ) }.`
		);
		process.exit( 1 );
	}
}
try {
	await mkdir( out, { recursive: true } );
	for ( const [ name, build ] of Object.entries( parts ) ) {
		if (
			chosen.includes( name ) ||
			( chosen.length === 0 && name !== 'zip' )
		) {
			await build();
		}
	}
} catch ( error ) {
	console.error( error.message );
	process.exit( 1 );
}
