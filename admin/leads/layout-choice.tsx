import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { Layout } from './use-layout';

interface LayoutChoiceProps {
	layout: Layout;
	onChoose: ( layout: Layout ) => void;
}

/** Table or cards. */
export function LayoutChoice( { layout, onChoose }: LayoutChoiceProps ) {
	const layouts: [ Layout, string ][] = [
		[ 'table', __( 'Table', 'doorstep' ) ],
		[ 'cards', __( 'Cards', 'doorstep' ) ],
	];

	return (
		<div
			className="doorstep-layouts"
			role="group"
			aria-label={ __( 'Show as', 'doorstep' ) }
		>
			{ layouts.map( ( [ name, text ] ) => (
				<Button
					key={ name }
					__next40pxDefaultSize
					variant="secondary"
					aria-pressed={ name === layout }
					onClick={ () => onChoose( name ) }
				>
					{ text }
				</Button>
			) ) }
		</div>
	);
}
