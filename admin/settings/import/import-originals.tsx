import { Button, Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

interface ImportOriginalsProps {
	/** How many originals of leads Flamingo holds. */
	count: number;
	onDelete: () => void;
}

/** The second step, once the leads are there. */
export function ImportOriginals( { count, onDelete }: ImportOriginalsProps ) {
	const [ isAsking, setAsking ] = useState( false );
	const question = sprintf(
		/* translators: %d: number of messages. */
		_n(
			'Delete %d message from Flamingo?',
			'Delete %d messages from Flamingo?',
			count,
			'doorstep'
		),
		count
	);

	return (
		<div className="doorstep-import">
			<h4>{ __( 'Then: delete the originals', 'doorstep' ) }</h4>
			<p className="doorstep-text">
				{ sprintf(
					/* translators: %d: number of messages. */
					_n(
						'%d imported message is still in Flamingo as well. Look through the leads first.',
						'%d imported messages are still in Flamingo as well. Look through the leads first.',
						count,
						'doorstep'
					),
					count
				) }{ ' ' }
				{ __(
					'Flamingo’s address book is not touched: empty it there.',
					'doorstep'
				) }
			</p>
			<Button
				__next40pxDefaultSize
				variant="secondary"
				isDestructive
				onClick={ () => setAsking( true ) }
			>
				{ __( 'Delete the imported originals', 'doorstep' ) }
			</Button>
			{ isAsking && (
				<Modal
					title={ question }
					onRequestClose={ () => setAsking( false ) }
					size="medium"
				>
					<p>
						{ __(
							'They are deleted for good, not moved to the trash. The leads stay, and expire as your settings say. An imported message that was erased as a lead since is deleted too.',
							'doorstep'
						) }
					</p>
					<div className="doorstep-tools doorstep-dialog-tools">
						<Button
							__next40pxDefaultSize
							variant="tertiary"
							onClick={ () => setAsking( false ) }
						>
							{ __( 'Cancel', 'doorstep' ) }
						</Button>
						<Button
							__next40pxDefaultSize
							variant="primary"
							isDestructive
							onClick={ () => {
								setAsking( false );
								onDelete();
							} }
						>
							{ __( 'Delete for good', 'doorstep' ) }
						</Button>
					</div>
				</Modal>
			) }
		</div>
	);
}
