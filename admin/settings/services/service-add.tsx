import type { KeyboardEvent } from 'react';
import { Button, TextControl } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { FieldHelp } from '../../shared/field-help';
import { BackLink } from './back-link';
import { newService, type ListedService, type OwnService } from './own-service';
import { PatternField } from './pattern-field';
import { patternProblem } from './pattern';
import { serviceId } from './service-id';
import { takenPatterns } from './taken-patterns';

interface ServiceAddProps {
	/** `new`, with what another screen knows already: `new?host=…&example=…`. */
	detail: string;
	listed: ListedService[];
	addresses: string[];
	onAdd: ( service: OwnService ) => void;
}

/** Asks for what a service must have to be told from others; the rest is asked for in its form. */
export function ServiceAdd( {
	detail,
	listed,
	addresses,
	onAdd,
}: ServiceAddProps ) {
	const known = new URLSearchParams( detail.slice( 'new?'.length ) );
	const [ name, setName ] = useState( '' );
	const [ url, setUrl ] = useState( known.get( 'host' ) ?? '' );
	const [ isAsked, setAsked ] = useState( false );
	const first = useRef< HTMLInputElement >( null );
	const facts = { taken: takenPatterns( listed ), addresses };
	const example = known.get( 'example' );

	useEffect( () => first.current?.focus(), [] );

	const add = () => {
		setAsked( true );
		if (
			name.trim() === '' ||
			patternProblem( url, facts ) !== undefined
		) {
			return;
		}
		const id = serviceId( name, [
			'new',
			...listed.map( ( { service } ) => service.id ),
		] );
		onAdd( newService( id, name.trim(), url ) );
		window.location.hash = `services/${ id }`;
	};

	// The form around it would be saved.
	const addOnEnter = ( event: KeyboardEvent ) => {
		if ( event.key === 'Enter' ) {
			event.preventDefault();
			add();
		}
	};

	return (
		<>
			<BackLink />
			<h3 className="doorstep-title">
				{ __( 'Add a service', 'doorstep' ) }
			</h3>
			<div className="doorstep-intro">
				<p>
					{ __(
						'For what the catalogue does not know. Look up the address in the code that the provider gave you, or take it from the scan.',
						'doorstep'
					) }
				</p>
			</div>
			<div className="doorstep-fields">
				<TextControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					ref={ first }
					label={ __( 'Name', 'doorstep' ) }
					help={
						<FieldHelp
							help={ __(
								'As visitors know it, such as “Virtual tours by Example”.',
								'doorstep'
							) }
							error={
								isAsked && name.trim() === ''
									? __( 'This is missing.', 'doorstep' )
									: undefined
							}
						/>
					}
					value={ name }
					aria-invalid={ isAsked && name.trim() === '' }
					onKeyDown={ addOnEnter }
					onChange={ setName }
				/>
				<PatternField
					label={ __( 'Address', 'doorstep' ) }
					help={
						example === null
							? __(
									'A host, and the beginning of a path where the same host serves other things too: maps.example.com/embed. Hosts below it count as well.',
									'doorstep'
								)
							: example
					}
					value={ url }
					facts={ facts }
					isAsked={ isAsked }
					onKeyDown={ addOnEnter }
					onChange={ setUrl }
				/>
				<div>
					<Button
						__next40pxDefaultSize
						variant="secondary"
						onClick={ add }
					>
						{ __( 'Go on', 'doorstep' ) }
					</Button>
				</div>
			</div>
		</>
	);
}
