import { Button, Modal } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

interface AllowDialogProps {
	host: string;
	onAllow: () => void;
	onClose: () => void;
}

/** Warns before a host is let through for everybody. */
export function AllowDialog( { host, onAllow, onClose }: AllowDialogProps ) {
	return (
		<Modal
			title={ __( 'Allow without consent?', 'doorstep' ) }
			onRequestClose={ onClose }
			size="medium"
		>
			<p className="doorstep-dialog-host">
				<strong>{ host }</strong>
			</p>
			<p>
				{ __(
					'Every visitor’s browser will contact this host without being asked, and those below it, and tell it at least the visitor’s IP address. That is lawful only for what the site cannot work without, such as a server that holds the site’s own files.',
					'doorstep'
				) }
			</p>
			<div className="doorstep-dialog-actions">
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					onClick={ onClose }
				>
					{ __( 'Cancel', 'doorstep' ) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="primary"
					onClick={ onAllow }
				>
					{ __( 'Allow for everybody', 'doorstep' ) }
				</Button>
			</div>
		</Modal>
	);
}
