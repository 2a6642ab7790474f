import { Button, FormFileUpload, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { Group } from '../../shared/group';
import type { SettingsReply } from '../types';
import { downloadText } from './download-text';
import { fieldLabel } from './field-label';
import { FileDifference } from './file-difference';
import type { OwnService } from './own-service';
import { problemText } from './problem-text';
import {
	readServiceFile,
	writeServiceFile,
	type FileContent,
} from './service-file';

interface ServiceExchangeProps {
	own: OwnService[];
	catalogue: SettingsReply[ 'catalogue' ];
	onChange: ( own: OwnService[] ) => void;
}

/** Takes edited and own services to another site, and shows what a file would change before it does. */
export function ServiceExchange( {
	own,
	catalogue,
	onChange,
}: ServiceExchangeProps ) {
	const [ content, setContent ] = useState< FileContent | null >( null );

	return (
		<Group
			title={ __( 'Another site', 'doorstep' ) }
			help={ __(
				'Your own and edited services as a file, for the next site that you look after.',
				'doorstep'
			) }
		>
			<div className="doorstep-tools">
				<Button
					__next40pxDefaultSize
					variant="secondary"
					disabled={ own.length === 0 }
					onClick={ () =>
						downloadText(
							'doorstep-services.json',
							writeServiceFile( own )
						)
					}
				>
					{ __( 'Download', 'doorstep' ) }
				</Button>
				<FormFileUpload
					__next40pxDefaultSize
					accept=".json,application/json"
					onChange={ async ( event ) => {
						const input = event.currentTarget;
						const file = input.files?.[ 0 ];
						if ( file !== undefined ) {
							setContent( readServiceFile( await file.text() ) );
						}
						// So that the same file can be chosen again.
						input.value = '';
					} }
					render={ ( { openFileDialog } ) => (
						<Button
							__next40pxDefaultSize
							variant="secondary"
							onClick={ openFileDialog }
						>
							{ __( 'Choose a file…', 'doorstep' ) }
						</Button>
					) }
				/>
			</div>
			{ content?.kind === 'foreign' && (
				<Notice status="error" isDismissible={ false }>
					{ __(
						'This is not a file of services from Doorstep. Nothing was changed.',
						'doorstep'
					) }
				</Notice>
			) }
			{ content?.kind === 'broken' && (
				<Notice status="error" isDismissible={ false }>
					<p>
						{ __(
							'The file has mistakes, so nothing was changed:',
							'doorstep'
						) }
					</p>
					<ul>
						{ content.problems.map( ( { entry, problem } ) => (
							<li key={ `${ entry } ${ problem.path }` }>
								{ sprintf(
									/* translators: 1: name of a service, 2: name of a field, 3: what is wrong with it. */
									__( '“%1$s”, %2$s: %3$s', 'doorstep' ),
									entry,
									fieldLabel( problem.path ),
									problemText( problem )
								) }
							</li>
						) ) }
					</ul>
				</Notice>
			) }
			{ content?.kind === 'services' && (
				<FileDifference
					now={ own }
					coming={ content.services }
					catalogue={ catalogue }
					onApply={ () => {
						onChange( content.services );
						setContent( null );
					} }
					onCancel={ () => setContent( null ) }
				/>
			) }
		</Group>
	);
}
