import { SelectControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import contract from '../../php-bridge/contract/contract.json';
import type { Filters, LeadQuery } from './lead-query';
import { kindText, purposeTexts, type LeadSummary } from './lead-texts';
import { ListingField } from './listing-field';

interface LeadFiltersProps {
	query: LeadQuery;
	/** References that leads in the list have. */
	listings: string[];
	onQuery: ( query: LeadQuery, isTyped?: boolean ) => void;
}

type Choice = [ value: string, label: string ];

/** What narrows the list. */
export function LeadFilters( { query, listings, onQuery }: LeadFiltersProps ) {
	const set = ( change: Partial< Filters >, isTyped = false ) =>
		onQuery( { ...query, ...change }, isTyped );
	const kinds = contract.formKinds as LeadSummary[ 'kind' ][];

	const choices: [ 'kind' | 'state' | 'consent' | 'mark', ...Choice[] ][] = [
		[
			'kind',
			[ __( 'Form', 'doorstep' ), __( 'All forms', 'doorstep' ) ],
			...kinds.map( ( kind ): Choice => [ kind, kindText( kind ) ] ),
		],
		[
			'state',
			[ __( 'State', 'doorstep' ), __( 'All states', 'doorstep' ) ],
			[ 'new', __( 'Not answered', 'doorstep' ) ],
			[ 'answered', __( 'Answered', 'doorstep' ) ],
			[ 'transferred', __( 'Transferred', 'doorstep' ) ],
		],
		[
			'consent',
			[ __( 'Consent to', 'doorstep' ), __( 'Any or none', 'doorstep' ) ],
			...Object.entries( purposeTexts() ),
		],
		[
			'mark',
			[
				__( 'Held or frozen', 'doorstep' ),
				__( 'All leads', 'doorstep' ),
			],
			[ 'held', __( 'Held', 'doorstep' ) ],
			[ 'frozen', __( 'Frozen', 'doorstep' ) ],
		],
	];

	return (
		<>
			{ choices.map(
				( [ name, [ label, all ] = [ '', '' ], ...values ] ) => (
					<SelectControl
						key={ name }
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						label={ label }
						value={ query[ name ] }
						options={ [
							{ value: '', label: all },
							...values.map( ( [ value, text ] ) => ( {
								value,
								label: text,
							} ) ),
						] }
						onChange={ ( value ) => set( { [ name ]: value } ) }
					/>
				)
			) }
			<ListingField
				key={ query.listing }
				value={ query.listing }
				listings={ listings }
				onChange={ ( listing ) => set( { listing } ) }
			/>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				type="date"
				label={ __( 'Received from', 'doorstep' ) }
				value={ query.from }
				max={ query.to }
				onChange={ ( from ) => set( { from }, true ) }
			/>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				type="date"
				label={ __( 'Received to', 'doorstep' ) }
				value={ query.to }
				min={ query.from }
				onChange={ ( to ) => set( { to }, true ) }
			/>
		</>
	);
}
