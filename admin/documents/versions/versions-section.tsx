import { Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Failure } from '../../shared/failure';
import { MissingPdfs } from './missing-pdfs';
import { PlannedChange } from './planned-change';
import { useVersions } from './use-versions';
import { VersionList } from './version-list';

/** What visitors were shown, version by version, and what is announced. */
export function VersionsSection() {
	const { body, error, retry, refresh } = useVersions();

	return (
		<>
			<div className="doorstep-intro">
				<p>
					{ __(
						'Each time that a page shows a document in other words than before, Doorstep keeps it word for word, with its date. Visitors find the earlier versions below the document.',
						'doorstep'
					) }
				</p>
			</div>
			{ error !== null && (
				<Failure message={ error.message } onRetry={ retry } />
			) }
			{ body === null && error === null && (
				<p className="doorstep-loading" role="status">
					<Spinner /> { __( 'Loading the versions…', 'doorstep' ) }
				</p>
			) }
			{ body !== null && (
				<>
					{ body.planned !== null && (
						<PlannedChange
							planned={ body.planned }
							onWithdrawn={ refresh }
						/>
					) }
					{ body.versions.length === 0 && (
						<p>
							{ __(
								'No document is published yet. The first version is kept when a page with a complete document is opened.',
								'doorstep'
							) }
						</p>
					) }
					<MissingPdfs
						versions={ body.versions }
						onMade={ refresh }
					/>
					<VersionList versions={ body.versions } />
				</>
			) }
		</>
	);
}
