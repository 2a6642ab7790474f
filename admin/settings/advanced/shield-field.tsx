import { Notice, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { useField } from '../../shared/field-context';
import { FieldHelp } from '../../shared/field-help';
import { Group } from '../../shared/group';
import type { SectionProps } from '../types';
import { UndecidedHosts } from './undecided-hosts';

/** The shield, which goes up once every host of the site is decided. */
export function ShieldField( { draft, reply, onSettings }: SectionProps ) {
	const { error } = useField( 'settings.shield' );
	const { shield, allowedHosts } = draft.settings;
	const { unclassified } = reply;
	const isReady = unclassified !== null && unclassified.length === 0;

	return (
		<Group
			title={ __( 'Shield', 'doorstep' ) }
			help={ __(
				'The last line, for hosts that nobody knows: the visitor’s browser itself refuses them.',
				'doorstep'
			) }
		>
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __(
					'Let nothing load from unknown hosts',
					'doorstep'
				) }
				help={
					<FieldHelp
						help={ __(
							'Only this site, what is strictly necessary, the hosts below and what the visitor allowed may load. A visitor who allows more sees the page load again; what was typed into forms stays.',
							'doorstep'
						) }
						error={ error }
					/>
				}
				checked={ shield }
				disabled={ ! isReady && ! shield }
				onChange={ ( isUp ) => onSettings( { shield: isUp } ) }
			/>
			{ unclassified === null && (
				<Notice status="info" isDismissible={ false }>
					{ __(
						'Run the scan first, so that you know which hosts the site uses.',
						'doorstep'
					) }{ ' ' }
					<a href="admin.php?page=doorstep-scan">
						{ __( 'Go to the scan', 'doorstep' ) }
					</a>
				</Notice>
			) }
			{ unclassified !== null && unclassified.length > 0 && (
				<UndecidedHosts
					hosts={ unclassified }
					allowed={ allowedHosts }
					onAllow={ ( host ) =>
						onSettings( {
							allowedHosts: [ ...allowedHosts, host ],
						} )
					}
				/>
			) }
		</Group>
	);
}
