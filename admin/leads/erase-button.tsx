import { Button, Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

interface EraseButtonProps {
	isBusy: boolean;
	onErase: () => void;
}

/** Erases a lead, after asking. */
export function EraseButton( { isBusy, onErase }: EraseButtonProps ) {
	const [ isAsking, setIsAsking ] = useState( false );
	const close = () => setIsAsking( false );

	return (
		<>
			<Button
				variant="link"
				isDestructive
				onClick={ () => setIsAsking( true ) }
			>
				{ __( 'Erase this lead…', 'doorstep' ) }
			</Button>
			{ isAsking && (
				<Modal
					title={ __( 'Erase this lead?', 'doorstep' ) }
					size="small"
					onRequestClose={ close }
				>
					<p>
						{ __(
							'What the visitor wrote and your notes are erased for good. This cannot be undone.',
							'doorstep'
						) }
					</p>
					<div className="doorstep-choices">
						<Button
							__next40pxDefaultSize
							variant="primary"
							isDestructive
							isBusy={ isBusy }
							disabled={ isBusy }
							onClick={ onErase }
						>
							{ __( 'Erase', 'doorstep' ) }
						</Button>
						<Button
							__next40pxDefaultSize
							variant="tertiary"
							onClick={ close }
						>
							{ __( 'Keep', 'doorstep' ) }
						</Button>
					</div>
				</Modal>
			) }
		</>
	);
}
