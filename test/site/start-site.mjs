import { join } from 'node:path';
import { Complaint } from './complaint.mjs';
import { obtainCore } from './core.mjs';
import { phpProblem } from './engine-php.mjs';
import { root } from './folders.mjs';
import { installModules, modulesAreCurrent } from './modules.mjs';
import { npm } from './npm.mjs';
import { freePort } from './ports.mjs';
import { progress } from './progress.mjs';
import { prepareEngine, serve } from './serve.mjs';
import { startOptions, USAGE } from './start-options.mjs';

/**
 * From a fresh clone to a site that answers.
 *
 * @param {string[]} args What was asked for on the command line
 */
export async function startSite( args ) {
	let site;
	const stop = async ( code ) => {
		await site?.stop();
		process.exit( code );
	};
	for ( const signal of [ 'SIGINT', 'SIGTERM', 'SIGHUP' ] ) {
		process.once( signal, () => stop( 0 ) );
	}
	stopWithNpm( () => stop( 0 ) );
	try {
		const options = startOptions( args );
		if ( options.help ) {
			console.log( USAGE );
			return;
		}
		site = await start( options );
	} catch ( error ) {
		console.error(
			error instanceof Complaint ? `\n${ error.message }` : error
		);
		await stop( 1 );
	}
}

/**
 * Notices when npm is gone: it does not pass on a SIGTERM that it gets itself.
 *
 * @param {() => void} stop What to do then
 */
function stopWithNpm( stop ) {
	if ( process.env.npm_lifecycle_event !== 'start' ) {
		return;
	}
	const npmOrItsShell = process.ppid;
	setInterval( () => process.ppid !== npmOrItsShell && stop(), 500 ).unref();
}

/**
 * @param {ReturnType<typeof startOptions>} options What was asked for
 */
async function start( { engine: wanted, port, wp, reset } ) {
	const follow = progress( console.log );
	// What is wrong with the arguments shall not come out after minutes of installing.
	await freePort( port );
	const engine = wanted ?? ( ( await phpProblem() ) ? 'playground' : 'php' );

	const [ core ] = await Promise.all( [
		follow( `WordPress ${ wp ?? '' }`.trim(), obtainCore( wp ) ),
		follow( `engine ${ engine }`, prepareEngine( engine ) ),
		installAndBuild( follow ),
	] );
	const site = await follow(
		'the site',
		serve( {
			engine,
			core: core.folder,
			site: join(
				root,
				'build/site',
				wp ? `${ engine }-${ core.version }` : engine
			),
			port,
			reset,
			demo: true,
		} )
	);
	console.log( `
  site    ${ site.url }/
  leads   ${ site.url }/wp-admin/admin.php?page=doorstep
  log in  ${ site.url }/wp-login.php   admin / password, or marketing / password
  mails   ${ site.mails }

ready: WordPress ${ core.version } on ${ engine }; Ctrl-C stops it` );
	return site;
}

/**
 * @param {ReturnType<typeof progress>} follow Tells how it goes
 */
async function installAndBuild( follow ) {
	if ( ! ( await modulesAreCurrent( root ) ) ) {
		await follow( 'npm packages', installModules( root ) );
	}
	await follow(
		'the plugin',
		npm( [ 'run', 'build' ], root, 'build the plugin' )
	);
}
