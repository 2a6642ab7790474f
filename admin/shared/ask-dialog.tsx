import { Modal, Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';

import { ActionButton } from './action-button';

interface AskDialogProps {
	title: string;
	/** What the button says that does it. */
	confirm: string;
	/** What the button says that does not. */
	cancel?: string;
	isDestructive?: boolean;
	isBusy?: boolean;
	/** What went wrong; empty when nothing did. */
	error?: string;
	onConfirm: () => void;
	onClose: () => void;
	children: ReactNode;
}

/** Asks before something is done, and stays open until it is. */
export function AskDialog( {
	title,
	confirm,
	cancel = __( 'Cancel', 'doorstep' ),
	isDestructive = false,
	isBusy = false,
	error = '',
	onConfirm,
	onClose,
	children,
}: AskDialogProps ) {
	return (
		<Modal
			className="doorstep-dialog"
			title={ title }
			size="medium"
			onRequestClose={ onClose }
		>
			<form
				noValidate
				onSubmit={ ( event ) => {
					event.preventDefault();
					// In React it stands within the form that opened it.
					event.stopPropagation();
					if ( ! isBusy ) {
						onConfirm();
					}
				} }
			>
				{ children }
				<div role="alert">
					{ error !== '' && (
						<Notice status="error" isDismissible={ false }>
							{ error }
						</Notice>
					) }
				</div>
				<div className="doorstep-choices">
					<ActionButton
						variant="primary"
						isDestructive={ isDestructive }
						isBusy={ isBusy }
						onClick={ onConfirm }
					>
						{ confirm }
					</ActionButton>
					<ActionButton variant="tertiary" onClick={ onClose }>
						{ cancel }
					</ActionButton>
				</div>
			</form>
		</Modal>
	);
}
