import { CheckboxControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { OwnService } from './own-service';
import type { ServiceFieldProps } from './service-field-props';

type Signal = OwnService[ 'signals' ][ number ];

/** Google's names stay, for they are what an advertiser compares with. */
function signals(): { signal: Signal; help: string }[] {
	return [
		{
			signal: 'ad_storage',
			help: __( 'Store something for advertising', 'doorstep' ),
		},
		{
			signal: 'ad_user_data',
			help: __(
				'Send data of the visitor to Google for advertising',
				'doorstep'
			),
		},
		{
			signal: 'ad_personalization',
			help: __(
				'Choose advertisements by what the visitor did',
				'doorstep'
			),
		},
		{
			signal: 'analytics_storage',
			help: __( 'Store something for statistics', 'doorstep' ),
		},
		{
			signal: 'functionality_storage',
			help: __(
				'Store something for functions, such as a language',
				'doorstep'
			),
		},
		{
			signal: 'personalization_storage',
			help: __( 'Store something for recommendations', 'doorstep' ),
		},
		{
			signal: 'security_storage',
			help: __( 'Store something for security', 'doorstep' ),
		},
	];
}

/** Which signals consent to this service grants. */
export function SignalsField( { service, onChange }: ServiceFieldProps ) {
	return (
		<>
			{ signals().map( ( { signal, help } ) => (
				<CheckboxControl
					key={ signal }
					__nextHasNoMarginBottom
					label={ help }
					help={ signal }
					checked={ service.signals.includes( signal ) }
					onChange={ ( isGranted ) =>
						onChange( {
							signals: isGranted
								? [ ...service.signals, signal ]
								: service.signals.filter(
										( one ) => one !== signal
									),
						} )
					}
				/>
			) ) }
		</>
	);
}
