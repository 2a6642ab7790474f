import { Notice } from '@wordpress/components';

/** What is wrong, in the block or in the sidebar; nothing where nothing is. */
export function WarningList( { sentences }: { sentences: string[] } ) {
	if ( sentences.length === 0 ) {
		return null;
	}
	return (
		<Notice
			status="warning"
			isDismissible={ false }
			className="doorstep-form-warning"
		>
			{ sentences.map( ( sentence ) => (
				<p key={ sentence }>{ sentence }</p>
			) ) }
		</Notice>
	);
}
