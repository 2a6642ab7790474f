import { SelectControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { FactFields } from './fact-fields';
import { funds } from './facts/funds';
import { identity } from './facts/identity';
import { profession } from './facts/profession';
import { registration } from './facts/registration';
import type { SectionProps } from './types';

/** The facts that documents are made of. */
export function AgencySection( { draft, onProfile }: SectionProps ) {
	const { profile } = draft;

	return (
		<>
			<div className="doorstep-fields doorstep-jurisdiction">
				<SelectControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					label={ __( 'Law that applies', 'doorstep' ) }
					help={ __(
						'Decides which facts are asked for, and what the documents say. A document shows you what it misses, and visitors never see a blank.',
						'doorstep'
					) }
					value={ profile.jurisdiction }
					options={ [
						{ value: 'FR', label: __( 'France', 'doorstep' ) },
						{ value: 'BE', label: __( 'Belgium', 'doorstep' ) },
						{
							value: 'EU',
							label: __(
								'Another country of the EU',
								'doorstep'
							),
						},
					] }
					onChange={ ( jurisdiction ) =>
						onProfile( { jurisdiction } )
					}
				/>
			</div>
			{ [ ...identity(), ...profession() ].map( ( group ) => (
				<FactFields
					key={ group.title }
					group={ group }
					draft={ draft }
					onProfile={ onProfile }
				/>
			) ) }
			<FactFields
				group={ funds() }
				draft={ draft }
				onProfile={ onProfile }
				isHidden={ profile.holdsNoFunds }
			>
				<ToggleControl
					__nextHasNoMarginBottom
					label={ __(
						'The agency receives no money but its own fees',
						'doorstep'
					) }
					help={ __(
						'It then names no guarantor, and the legal notice says so.',
						'doorstep'
					) }
					checked={ profile.holdsNoFunds }
					onChange={ ( holdsNoFunds ) =>
						onProfile( { holdsNoFunds } )
					}
				/>
			</FactFields>
			{ registration().map( ( group ) => (
				<FactFields
					key={ group.title }
					group={ group }
					draft={ draft }
					onProfile={ onProfile }
				/>
			) ) }
		</>
	);
}
