import { Button, Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

interface FailureProps {
	message: string;
	onRetry: () => void;
}

/** Says that something could not be loaded, and offers to try again. */
export function Failure( { message, onRetry }: FailureProps ) {
	return (
		<Notice
			status="error"
			isDismissible={ false }
			className="doorstep-failure"
		>
			<span>{ message }</span>
			<Button variant="link" onClick={ onRetry }>
				{ __( 'Try again', 'doorstep' ) }
			</Button>
		</Notice>
	);
}
