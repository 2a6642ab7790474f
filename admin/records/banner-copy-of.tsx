import { Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { BannerCopy } from '@contract/banner-copy';

import { Failure } from '../shared/failure';
import { route } from '../shared/route';
import { useReply } from '../shared/use-reply';
import { BannerFrame } from './banner-frame';
import { CopyFacts } from './copy-facts';
import { PanelCopy } from './panel-copy';
import { readPanel } from './read-panel';

/** What a visitor saw: banner and panel, as they were kept. */
export function BannerCopyOf( { version }: { version: string | null } ) {
	const { body, error, retry } = useReply< BannerCopy >(
		version === null
			? null
			: `${ route( 'records' ) }/versions/${ version }`
	);
	const isGone = version === null || error?.status === 404;

	return (
		<section aria-labelledby="doorstep-saw-heading">
			<h2 id="doorstep-saw-heading">
				{ __( 'What the visitor saw', 'doorstep' ) }
			</h2>
			{ isGone && (
				<p className="doorstep-quiet">
					{ version === null
						? __(
								'The page came from a cache older than the copies; the policy revision says which services it asked about.',
								'doorstep'
							)
						: __(
								'No copy of this version was kept.',
								'doorstep'
							) }
				</p>
			) }
			{ ! isGone && error !== null && (
				<Failure message={ error.message } onRetry={ retry } />
			) }
			{ ! isGone && error === null && body === null && (
				<p className="doorstep-loading" role="status">
					<Spinner /> { __( 'Loading the copy…', 'doorstep' ) }
				</p>
			) }
			{ body !== null && (
				<>
					<BannerFrame copy={ body } />
					<CopyFacts copy={ body } />
					<PanelCopy
						panel={ readPanel( body.panel ) }
						language={ body.language }
					/>
				</>
			) }
		</section>
	);
}
