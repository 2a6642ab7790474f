/**
 * `npm start`. Looks at Node's version before it loads anything that an old one could not read.
 */
const version = process.versions.node.split( '.' ).map( Number );
const isEnough =
	version[ 0 ] > 22 ||
	( version[ 0 ] === 22 && version[ 1 ] >= 13 ) ||
	( version[ 0 ] === 20 && version[ 1 ] >= 19 );

if ( isEnough ) {
	import( './start-site.mjs' ).then( ( module ) =>
		module.startSite( process.argv.slice( 2 ) )
	);
} else {
	console.error(
		'Doorstep needs Node 20.19 or newer, or 22.13 or newer; this is ' +
			process.versions.node +
			'.'
	);
	process.exit( 1 );
}
