import { store as blockEditor, useBlockProps } from '@wordpress/block-editor';
import { createBlock } from '@wordpress/blocks';
import { Button, Placeholder } from '@wordpress/components';
import { useDispatch } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import type { FormAttributes, FormKind } from '../form/attributes';
import { editorFacts } from '../form/editor-facts';
import { kinds } from './variations';

interface KindChoiceProps {
	clientId: string;
	change: ( attributes: Partial< FormAttributes > ) => void;
}

/** What stands in a form without fields: one click makes it one of the kinds. */
export function KindChoice( { clientId, change }: KindChoiceProps ) {
	const { replaceInnerBlocks, __unstableMarkNextChangeAsNotPersistent } =
		useDispatch( blockEditor );
	const choose = ( kind: FormKind ) => {
		// One step of undo with the fields.
		__unstableMarkNextChangeAsNotPersistent();
		change( { kind } );
		replaceInnerBlocks(
			clientId,
			editorFacts().presets[ kind ].map( ( { name, attributes } ) =>
				createBlock( name, attributes )
			)
		);
	};

	return (
		<div { ...useBlockProps() }>
			<Placeholder
				icon="email-alt"
				label={ __( 'Contact form', 'doorstep' ) }
				instructions={ __(
					'What is the form for? Every field can be changed afterwards.',
					'doorstep'
				) }
			>
				<ul className="doorstep-form-kinds">
					{ kinds().map( ( { kind, title, description } ) => (
						<li key={ kind }>
							<Button
								variant="secondary"
								onClick={ () => choose( kind ) }
							>
								<strong>{ title }</strong>
								<span>{ description }</span>
							</Button>
						</li>
					) ) }
				</ul>
			</Placeholder>
		</div>
	);
}
