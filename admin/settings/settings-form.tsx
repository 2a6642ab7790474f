import type { FormEvent } from 'react';
import { Notice } from '@wordpress/components';
import { useCallback, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type { RequestError } from '../shared/request-error';
import { useFirstWrong } from '../shared/use-first-wrong';
import { FieldContext } from '../shared/field-context';
import { EffectDialog } from './retention/effect-dialog';
import { useConfirmedSave } from './retention/use-confirmed-save';
import { SaveBar } from '../shared/save-bar';
import { placeOf, sectionIds, sectionOf, sectionTitle } from './section';
import { SectionNav } from '../shared/section-nav';
import { sections } from './sections';
import type { Draft, SettingsReply } from './types';
import { useLeaveWarning } from '../shared/use-leave-warning';
import { useNamedField } from './use-named-field';
import { useSection } from '../shared/use-section';

interface SettingsFormProps {
	reply: SettingsReply;
	draft: Draft;
	error: RequestError | null;
	isSaving: boolean;
	onSave: () => Promise< boolean >;
	onEdit: ( change: ( draft: Draft ) => Draft ) => void;
	/** The changes are announced for later, so they are none any more. */
	onPlanned: () => void;
}

/** One section at a time, saved all together. After a refused save the first wrong field has the focus. */
export function SettingsForm( {
	reply,
	draft,
	error,
	isSaving,
	onSave,
	onEdit,
	onPlanned,
}: SettingsFormProps ) {
	const { section, detail, open } = useSection( sectionIds );
	const latest = useRef( draft );
	latest.current = draft;
	const [ wasSaved, setWasSaved ] = useState( false );
	const form = useRef< HTMLFormElement >( null );
	const errors = error?.errors ?? {};
	const isChanged =
		draft.settings !== reply.settings || draft.profile !== reply.profile;
	const Section = sections[ section ];
	useLeaveWarning( isChanged );

	useNamedField( form, detail );
	const show = useCallback(
		( path: string ) =>
			open( placeOf( path, latest.current.settings.ownServices ) ),
		[ open ]
	);
	useFirstWrong( form, error, show );

	const edit = ( change: ( draft: Draft ) => Draft ) => {
		setWasSaved( false );
		onEdit( change );
	};
	const saving = useConfirmedSave( draft, reply, async () =>
		setWasSaved( await onSave() )
	);
	const submit = async ( event: FormEvent ) => {
		event.preventDefault();
		await saving.submit();
	};
	const problem = saving.failure ?? error;

	return (
		<form
			ref={ form }
			className="doorstep-settings"
			noValidate
			onSubmit={ ( event ) => void submit( event ) }
		>
			<SectionNav
				label={ __( 'Sections of the settings', 'doorstep' ) }
				section={ section }
				sections={ sectionIds.map( ( id ) => ( {
					id,
					title: sectionTitle( id ),
					errors: Object.keys( errors ).filter(
						( path ) => sectionOf( path ) === id
					).length,
				} ) ) }
			/>
			<div className="doorstep-section">
				{ problem !== null && (
					<Notice status="error" isDismissible={ false }>
						{ problem.message }
					</Notice>
				) }
				<h2>{ sectionTitle( section ) }</h2>
				<FieldContext.Provider
					value={ { errors, locked: reply.locked } }
				>
					<Section
						draft={ draft }
						reply={ reply }
						detail={ detail }
						onSettings={ ( change ) =>
							edit( ( before ) => ( {
								...before,
								settings: { ...before.settings, ...change },
							} ) )
						}
						onProfile={ ( change ) =>
							edit( ( before ) => ( {
								...before,
								profile: { ...before.profile, ...change },
							} ) )
						}
					/>
				</FieldContext.Provider>
				<SaveBar
					label={ __( 'Save settings', 'doorstep' ) }
					isChanged={ isChanged }
					isSaving={ isSaving }
					wasSaved={ wasSaved }
					plan={ { body: { ...draft }, onPlanned } }
				/>
				{ saving.asked !== null && (
					<EffectDialog
						effect={ saving.asked }
						onCancel={ saving.cancel }
						onSave={ () => void saving.confirm() }
					/>
				) }
			</div>
		</form>
	);
}
