import { __ } from '@wordpress/i18n';

import { Awaited } from '../shared/awaited';
import { DocumentsForm } from './documents-form';
import { useRegister } from './use-register';

/** The screen where the agency says what it does with personal data besides what the site does. */
export function DocumentsScreen() {
	const { reply, draft, error, isSaving, load, save, edit } = useRegister();

	return (
		<>
			<h1>{ __( 'Documents', 'doorstep' ) }</h1>
			{ reply === null && (
				<Awaited
					loading={ __( 'Loading the register…', 'doorstep' ) }
					error={ error }
					onRetry={ load }
				/>
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
