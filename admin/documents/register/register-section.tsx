import { Button, Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Fact } from '../../shared/fact';
import type { SectionProps } from '../types';
import { ExportForm } from './export-form';
import { RegisterTable } from './register-table';

/** The register of processing activities, to be read, printed and exported. */
export function RegisterSection( {
	reply: { table },
	isChanged,
}: SectionProps ) {
	return (
		<>
			<div className="doorstep-intro">
				<p>
					{ __(
						'Article 30 of the GDPR asks for this register. Show it when the authority asks; it is not published.',
						'doorstep'
					) }
				</p>
			</div>
			{ isChanged && (
				<Notice status="warning" isDismissible={ false }>
					{ __(
						'There are changes that are not saved, and not in this register yet.',
						'doorstep'
					) }
				</Notice>
			) }
			<div className="doorstep-tools doorstep-screen-only">
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ () => window.print() }
				>
					{ __( 'Print', 'doorstep' ) }
				</Button>
				<ExportForm />
			</div>
			<h3>{ __( 'Who keeps it', 'doorstep' ) }</h3>
			<dl className="doorstep-controller">
				{ table.controller.map( ( { name, value } ) => (
					<Fact key={ name } name={ name }>
						{ value }
					</Fact>
				) ) }
			</dl>
			<h3 id="doorstep-register-title">
				{ __( 'Processing activities', 'doorstep' ) }
			</h3>
			<RegisterTable rows={ table.rows } />
			<h3>
				{ __(
					'Transfers outside the European Economic Area',
					'doorstep'
				) }
			</h3>
			{ table.transfers.length === 0 ? (
				<p>{ __( 'None.', 'doorstep' ) }</p>
			) : (
				<ul className="doorstep-plain">
					{ table.transfers.map( ( text ) => (
						<li key={ text }>{ text }</li>
					) ) }
				</ul>
			) }
			<h3>{ __( 'Security measures', 'doorstep' ) }</h3>
			<ul className="doorstep-plain">
				{ table.measures.map( ( text ) => (
					<li key={ text }>{ text }</li>
				) ) }
			</ul>
		</>
	);
}
