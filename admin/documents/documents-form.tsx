import type { FormEvent } from 'react';
import { Notice } from '@wordpress/components';
import { useCallback, useMemo, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { FieldContext } from '../shared/field-context';
import { SaveBar } from '../shared/save-bar';
import { SectionNav } from '../shared/section-nav';
import { useLeaveWarning } from '../shared/use-leave-warning';
import { useSection } from '../shared/use-section';
import type { RequestError } from '../shared/request-error';
import { useFirstWrong } from '../shared/use-first-wrong';
import {
	isEdited,
	placeOf,
	sectionIds,
	sectionOf,
	sectionTitle,
} from './section';
import { sections } from './sections';
import type { Draft, RegisterReply } from './types';
import { WordingContext } from './wording-context';

interface DocumentsFormProps {
	reply: RegisterReply;
	draft: Draft;
	error: RequestError | null;
	isSaving: boolean;
	onSave: () => Promise< boolean >;
	onEdit: ( change: Partial< Draft > ) => void;
	/** The changes are announced for later, so they are none any more. */
	onPlanned: () => void;
}

/** One section at a time, saved all together. After a refused save the first wrong field has the focus. */
export function DocumentsForm( {
	reply,
	draft,
	error,
	isSaving,
	onSave,
	onEdit,
	onPlanned,
}: DocumentsFormProps ) {
	const { section, detail, open } = useSection( sectionIds );
	const latest = useRef( draft );
	latest.current = draft;
	const [ wasSaved, setWasSaved ] = useState( false );
	const [ typed, setTyped ] = useState( reply.languages[ 0 ] );
	const form = useRef< HTMLFormElement >( null );
	const errors = error?.errors ?? {};
	const isChanged = draft !== reply.register;
	const Section = sections[ section ];
	useLeaveWarning( isChanged );
	const wording = useMemo(
		() => ( { ...reply, typed, setTyped } ),
		[ reply, typed ]
	);

	const show = useCallback(
		( path: string ) => open( placeOf( path, latest.current ) ),
		[ open ]
	);
	useFirstWrong( form, error, show );

	const submit = async ( event: FormEvent ) => {
		event.preventDefault();
		setWasSaved( await onSave() );
	};

	const content = (
		<>
			{ error !== null && (
				<Notice status="error" isDismissible={ false }>
					{ error.message }
				</Notice>
			) }
			<h2>{ sectionTitle( section ) }</h2>
			<FieldContext.Provider value={ { errors, locked: [] } }>
				<WordingContext.Provider value={ wording }>
					<Section
						draft={ draft }
						reply={ reply }
						detail={ detail }
						isChanged={ isChanged }
						onChange={ ( change ) => {
							setWasSaved( false );
							onEdit( change );
						} }
					/>
				</WordingContext.Provider>
			</FieldContext.Provider>
		</>
	);

	return (
		<div className="doorstep-settings">
			<SectionNav
				label={ __( 'Sections of the documents', 'doorstep' ) }
				section={ section }
				sections={ sectionIds.map( ( id ) => ( {
					id,
					title: sectionTitle( id ),
					errors: Object.keys( errors ).filter(
						( path ) => sectionOf( path ) === id
					).length,
				} ) ) }
			/>
			{ isEdited( section ) ? (
				<form
					ref={ form }
					className="doorstep-section"
					noValidate
					onSubmit={ ( event ) => void submit( event ) }
				>
					{ content }
					<SaveBar
						label={ __( 'Save the documents', 'doorstep' ) }
						isChanged={ isChanged }
						isSaving={ isSaving }
						wasSaved={ wasSaved }
						plan={ {
							body: { register: draft },
							onPlanned,
						} }
					/>
				</form>
			) : (
				<div className="doorstep-section is-read">{ content }</div>
			) }
		</div>
	);
}
