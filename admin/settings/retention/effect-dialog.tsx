import { Button, Modal } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { RetentionPreview } from '@contract/retention-preview';

import { effectText } from './effect-text';

interface EffectDialogProps {
	effect: RetentionPreview;
	onCancel: () => void;
	onSave: () => void;
}

/** Asks before terms are saved that end leads at once. */
export function EffectDialog( {
	effect,
	onCancel,
	onSave,
}: EffectDialogProps ) {
	return (
		<Modal
			title={ sprintf(
				/* translators: %d: number of leads. */
				_n(
					'Let %d lead expire now?',
					'Let %d leads expire now?',
					effect.atOnce,
					'doorstep'
				),
				effect.atOnce
			) }
			onRequestClose={ onCancel }
			size="medium"
		>
			<p>{ effectText( effect ) }</p>
			<p>
				{ __(
					'From the moment you save, nobody can read those that expire, and a longer term does not bring them back.',
					'doorstep'
				) }
			</p>
			<div className="doorstep-tools doorstep-dialog-tools">
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					onClick={ onCancel }
				>
					{ __( 'Cancel', 'doorstep' ) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="primary"
					isDestructive
					onClick={ onSave }
				>
					{ __( 'Save and let them expire', 'doorstep' ) }
				</Button>
			</div>
		</Modal>
	);
}
