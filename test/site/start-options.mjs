import { parseArgs } from 'node:util';
import { Complaint } from './complaint.mjs';

export const USAGE = `npm start -- [options]
  --engine php|playground|mariadb   what runs WordPress (php where this machine's PHP can, else playground)
  --port <number>                   where it listens (8080)
  --wp <folder|version|latest>      which WordPress (6.5.5; a version or latest needs the network)
  --reset                           forgets what was done in the site so far`;

/**
 * Reads what `npm start` was asked for.
 *
 * @param {string[]} args After the program's name
 * @return {{engine: string|undefined, port: number, wp: string|undefined, reset: boolean, help: boolean}} Options
 * @throws {Complaint} On anything it does not know
 */
export function startOptions( args ) {
	const { values } = parse( args );
	const port = Number( values.port );
	if ( ! Number.isInteger( port ) || port < 1 || port > 65535 ) {
		throw new Complaint(
			`--port takes a number from 1 to 65535, not "${ values.port }".`
		);
	}
	if (
		values.engine !== undefined &&
		! [ 'php', 'playground', 'mariadb' ].includes( values.engine )
	) {
		throw new Complaint(
			`--engine takes php, playground or mariadb, not "${ values.engine }".`
		);
	}
	return {
		engine: values.engine,
		port,
		wp: values.wp,
		reset: values.reset,
		help: values.help,
	};
}

/**
 * @param {string[]} args After the program's name
 */
function parse( args ) {
	try {
		return parseArgs( {
			args,
			options: {
				engine: { type: 'string' },
				port: { type: 'string', default: '8080' },
				wp: { type: 'string' },
				reset: { type: 'boolean', default: false },
				help: { type: 'boolean', short: 'h', default: false },
			},
		} );
	} catch ( error ) {
		throw new Complaint(
			`${ error.message.split( '. ' )[ 0 ].replace( /\.$/, '' ) }. See: npm start -- --help`
		);
	}
}
