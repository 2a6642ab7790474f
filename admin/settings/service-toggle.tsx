import { ToggleControl } from '@wordpress/components';

import type { SettingsReply } from './types';

interface ServiceToggleProps {
	service: SettingsReply[ 'catalogue' ][ number ];
	isDeclared: boolean;
	onChange: ( isDeclared: boolean ) => void;
}

const regions = new Intl.DisplayNames(
	[ document.documentElement.lang || 'en' ],
	{ type: 'region' }
);

/** One service of the catalogue: who provides it, from where, and whether the site uses it. What is strictly necessary is always used. */
export function ServiceToggle( {
	service,
	isDeclared,
	onChange,
}: ServiceToggleProps ) {
	const isNecessary = service.category === 'functional';
	const country = service.country === '' ? '' : regions.of( service.country );

	return (
		<ToggleControl
			__nextHasNoMarginBottom
			label={ service.name }
			help={ [ service.provider, country ]
				.filter( Boolean )
				.join( ', ' ) }
			checked={ isDeclared || isNecessary }
			disabled={ isNecessary }
			onChange={ onChange }
		/>
	);
}
