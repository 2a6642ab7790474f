import { __, _n, sprintf } from '@wordpress/i18n';

import { Failure } from '../../shared/failure';
import type { Version } from './types';
import { usePdfs } from './use-pdfs';

interface MissingPdfsProps {
	versions: Version[];
	/** Each time that one is stored. */
	onMade: () => void;
}

/** Makes the PDF of each version that has none, here in the browser, and says so. */
export function MissingPdfs( { versions, onMade }: MissingPdfsProps ) {
	const missing = versions.filter( ( { pdf } ) => pdf === '' );
	const { error, retry } = usePdfs( missing[ 0 ], onMade );

	if ( error !== null ) {
		return <Failure message={ error.message } onRetry={ retry } />;
	}
	return (
		<p role="status">
			{ missing.length > 0 &&
				sprintf(
					/* translators: %d: number of PDFs. */
					_n(
						'Making %d PDF in your browser…',
						'Making %d PDFs in your browser…',
						missing.length,
						'doorstep'
					),
					missing.length
				) }
			{ missing.length === 0 &&
				versions.length > 0 &&
				__( 'Every version has its PDF.', 'doorstep' ) }
		</p>
	);
}
