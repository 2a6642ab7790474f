import { BackLink } from './back-link';
import { BannerCopyOf } from './banner-copy-of';
import type { Place } from './use-place';
import { useHeading } from '../shared/use-heading';
import { __ } from '@wordpress/i18n';

interface CopyPageProps {
	version: string;
	go: ( to: Partial< Place > ) => void;
}

/** The copy of one version, without a record. */
export function CopyPage( { version, go }: CopyPageProps ) {
	const heading = useHeading();

	return (
		<>
			<BackLink go={ go } />
			<h1 ref={ heading } tabIndex={ -1 }>
				{ __( 'Version', 'doorstep' ) }{ ' ' }
				<bdi className="doorstep-number">{ version }</bdi>
			</h1>
			<BannerCopyOf version={ version } />
		</>
	);
}
