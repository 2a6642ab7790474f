import apiFetch from '@wordpress/api-fetch';
import {
	BlockControls,
	store as blockEditorStore,
} from '@wordpress/block-editor';
import {
	Button,
	Modal,
	Notice,
	ToolbarButton,
	ToolbarGroup,
} from '@wordpress/components';
import { useDispatch } from '@wordpress/data';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { ordinaryBlocks } from './ordinary-blocks';

interface ConvertControlProps {
	clientId: string;
	/** Name with namespace. */
	block: string;
	attributes: Record< string, unknown >;
}

/** Turns a document into ordinary blocks, after it has been said what that means. One undo brings it back. */
export function ConvertControl( {
	clientId,
	block,
	attributes,
}: ConvertControlProps ) {
	const { replaceBlocks } = useDispatch( blockEditorStore );
	const [ isAsked, setAsked ] = useState( false );
	const [ isBusy, setBusy ] = useState( false );
	const [ hasFailed, setFailed ] = useState( false );

	const convert = async () => {
		setBusy( true );
		setFailed( false );
		try {
			// In the language of the site, not of whoever edits.
			const { rendered } = await apiFetch< { rendered: string } >( {
				path: `/wp/v2/block-renderer/${ block }?context=edit&_locale=site`,
				method: 'POST',
				data: { attributes },
			} );
			replaceBlocks( clientId, ordinaryBlocks( rendered ) );
		} catch {
			setFailed( true );
			setBusy( false );
		}
	};

	return (
		<>
			<BlockControls group="other">
				<ToolbarGroup>
					<ToolbarButton onClick={ () => setAsked( true ) }>
						{ __( 'Convert to ordinary blocks', 'doorstep' ) }
					</ToolbarButton>
				</ToolbarGroup>
			</BlockControls>
			{ isAsked && (
				<Modal
					title={ __( 'Convert to ordinary blocks?', 'doorstep' ) }
					size="medium"
					onRequestClose={ () => setAsked( false ) }
				>
					<p>
						{ __(
							'You can then change every word. But the text stops following Doorstep: when a term, a service or a fact changes, it stays as it is, and nothing tells you what it lacks. It gets no versions either.',
							'doorstep'
						) }
					</p>
					<p>
						{ __(
							'What the document leaves out today because it is not known stays out.',
							'doorstep'
						) }
					</p>
					<div role="alert">
						{ hasFailed && (
							<Notice status="error" isDismissible={ false }>
								{ __(
									'The text could not be loaded, and nothing was changed. Try again.',
									'doorstep'
								) }
							</Notice>
						) }
					</div>
					<p className="doorstep-choices">
						<Button
							__next40pxDefaultSize
							variant="primary"
							isBusy={ isBusy }
							aria-disabled={ isBusy }
							onClick={
								isBusy ? undefined : () => void convert()
							}
						>
							{ __( 'Convert', 'doorstep' ) }
						</Button>{ ' ' }
						<Button
							__next40pxDefaultSize
							variant="tertiary"
							onClick={ () => setAsked( false ) }
						>
							{ __( 'Cancel', 'doorstep' ) }
						</Button>
					</p>
				</Modal>
			) }
		</>
	);
}
