import { dateI18n, getSettings } from '@wordpress/date';
import { __, sprintf } from '@wordpress/i18n';

import { languageName } from '../language-name';
import type { Version } from './types';

function Entry( { version }: { version: Version } ) {
	const name = sprintf(
		/* translators: 1: number of a version, 2: a date. */
		__( 'Version %1$s, %2$s', 'doorstep' ),
		String( version.number ),
		dateI18n( getSettings().formats.date, version.since, undefined )
	);

	return (
		<li>
			{ version.url === '' ? (
				<strong>{ name }</strong>
			) : (
				<a href={ version.url }>{ name }</a>
			) }
			{ version.author !== '' && ` – ${ version.author }` }
			{ version.pdf !== '' && (
				<>
					{ ' – ' }
					<a
						href={ version.pdf }
						aria-label={ sprintf(
							/* translators: %s: "Version 3, 1 March 2027". */
							__( 'PDF: %s', 'doorstep' ),
							name
						) }
					>
						PDF
					</a>
				</>
			) }
			<br />
			{ version.summary === ''
				? __( 'First version', 'doorstep' )
				: sprintf(
						/* translators: %s: names of sections. */
						__( 'Changed: %s', 'doorstep' ),
						version.summary
					) }
		</li>
	);
}

/** Every version, by document and language, newest first. */
export function VersionList( { versions }: { versions: Version[] } ) {
	const groups = new Map< string, Version[] >();
	for ( const version of versions ) {
		const title = `${ version.name } (${ languageName( version.language ) })`;
		groups.set( title, [ ...( groups.get( title ) ?? [] ), version ] );
	}

	return (
		<>
			{ [ ...groups ].map( ( [ title, group ] ) => (
				<section key={ title } className="doorstep-versions">
					<h3>{ title }</h3>
					<ul className="doorstep-plain">
						{ group.map( ( version ) => (
							<Entry key={ version.number } version={ version } />
						) ) }
					</ul>
				</section>
			) ) }
		</>
	);
}
