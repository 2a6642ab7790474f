import { Disabled, Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import ServerSideRender from '@wordpress/server-side-render';

interface PreviewProps {
	/** Name with namespace. */
	block: string;
	attributes: Record< string, unknown >;
}

function Failure() {
	return (
		<Notice status="warning" isDismissible={ false }>
			{ __(
				'The preview could not be loaded. The page itself is not affected; try again after saving.',
				'doorstep'
			) }
		</Notice>
	);
}

/**
 * What the server renders for visitors, in the site's language whatever that of the editor is, and made inert so
 * that a click selects the block.
 */
export function Preview( { block, attributes }: PreviewProps ) {
	return (
		<Disabled>
			<ServerSideRender
				block={ block }
				attributes={ attributes }
				httpMethod="POST"
				urlQueryArgs={ { _locale: 'site' } }
				ErrorResponsePlaceholder={ Failure }
				EmptyResponsePlaceholder={ Failure }
			/>
		</Disabled>
	);
}
