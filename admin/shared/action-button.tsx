import { Button } from '@wordpress/components';
import type { ReactNode } from 'react';

interface ActionButtonProps {
	variant?: 'primary' | 'secondary' | 'tertiary' | 'link';
	isDestructive?: boolean;
	isBusy?: boolean;
	/** It stays where it is and keeps the focus, and does nothing. */
	isBlocked?: boolean;
	onClick: () => void;
	children: ReactNode;
}

/** A button that does not lose the focus while it cannot be used, as one that is `disabled` does. */
export function ActionButton( {
	variant = 'secondary',
	isBusy = false,
	isBlocked = false,
	onClick,
	...rest
}: ActionButtonProps ) {
	return (
		<Button
			__next40pxDefaultSize
			variant={ variant }
			isBusy={ isBusy }
			aria-disabled={ isBusy || isBlocked }
			onClick={ isBusy || isBlocked ? undefined : onClick }
			{ ...rest }
		/>
	);
}
