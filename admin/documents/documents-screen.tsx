import { Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Failure } from '../shared/failure';
import { DocumentsForm } from './documents-form';
import { useRegister } from './use-register';

/** The screen where the agency says what it does with personal data besides what the site does. */
export function DocumentsScreen() {
	const { reply, draft, error, isSaving, load, save, edit } = useRegister();

	return (
		<>
			<h1>{ __( 'Documents', 'doorstep' ) }</h1>
			{ reply === null && error === null && (
				<p className="doorstep-loading" role="status">
					<Spinner /> { __( 'Loading the register…', 'doorstep' ) }
				</p>
			) }
			{ reply === null && error !== null && (
				<Failure message={ error.message } onRetry={ load } />
			) }
			{ reply !== null && draft !== null && (
				<DocumentsForm
					reply={ reply }
					draft={ draft }
					error={ error }
					isSaving={ isSaving }
					onSave={ save }
					onPlanned={ load }
					onEdit={ ( change ) =>
						edit( ( before ) => ( { ...before, ...change } ) )
					}
				/>
			) }
		</>
	);
}
