import { __ } from '@wordpress/i18n';
import type { BannerVersionList } from '@contract/banner-version-list';

import { formatDate, formatTime } from '../leads/format-date';
import { PlaceLink } from './place-link';
import { languageText } from './record-texts';
import type { Place } from './use-place';

interface VersionTableProps {
	versions: BannerVersionList[ 'versions' ];
	go: ( to: Partial< Place > ) => void;
}

function Moment( { at }: { at: string } ) {
	return (
		<time dateTime={ at }>
			{ formatDate( at ) }
			<small>{ formatTime( at ) }</small>
		</time>
	);
}

/** Versions with the time in which each was shown. */
export function VersionTable( { versions, go }: VersionTableProps ) {
	return (
		<table className="doorstep-table doorstep-links">
			<caption className="screen-reader-text">
				{ __( 'Versions, newest first', 'doorstep' ) }
			</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'Version', 'doorstep' ) }</th>
					<th scope="col">{ __( 'Language', 'doorstep' ) }</th>
					<th scope="col">{ __( 'From', 'doorstep' ) }</th>
					<th scope="col">{ __( 'To', 'doorstep' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ versions.map(
					( { version, language, locale, since, until } ) => (
						<tr key={ `${ version } ${ locale } ${ since }` }>
							<th scope="row">
								<PlaceLink to={ { version } } go={ go }>
									<bdi className="doorstep-number">
										{ version }
									</bdi>
								</PlaceLink>
							</th>
							<td data-label={ __( 'Language', 'doorstep' ) }>
								{ languageText( language ) }
								<small>
									<bdi>{ locale }</bdi>
								</small>
							</td>
							<td data-label={ __( 'From', 'doorstep' ) }>
								<Moment at={ since } />
							</td>
							<td data-label={ __( 'To', 'doorstep' ) }>
								{ until === null ? (
									__( 'In force', 'doorstep' )
								) : (
									<Moment at={ until } />
								) }
							</td>
						</tr>
					)
				) }
			</tbody>
		</table>
	);
}
