import { Button, Notice } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { useField } from '../../shared/field-context';
import { Group } from '../../shared/group';
import type { SettingsReply } from '../types';
import { BackLink } from './back-link';
import { CategoryField } from './category-field';
import { CookieList } from './cookie-list';
import { OriginBadge } from './origin-badge';
import type { ListedService, OwnService } from './own-service';
import { ProviderFields } from './provider-fields';
import { PurposeFields } from './purpose-fields';
import { RecognitionFields } from './recognition-fields';
import { SignalsField } from './signals-field';

interface ServiceEditorProps {
	found: ListedService;
	listed: ListedService[];
	catalogue: SettingsReply[ 'catalogue' ];
	addresses: string[];
	/** Where it is, or would be, among the owner's services. */
	index: number;
	onChange: ( service: OwnService ) => void;
	/** Forgets what the owner said of it. */
	onDrop: () => void;
}

/** Everything that is known of one service, to be changed. The first change makes it the owner's. */
export function ServiceEditor( {
	found: { service, origin },
	listed,
	catalogue,
	addresses,
	index,
	onChange,
	onDrop,
}: ServiceEditorProps ) {
	const heading = useRef< HTMLHeadingElement >( null );
	const path = `settings.ownServices.${ index }`;
	const { error } = useField( `${ path }.id` );
	const shipped = catalogue.find( ( { id } ) => id === service.id );
	const fields = {
		service,
		path,
		onChange: ( change: Partial< OwnService > ) =>
			onChange( { ...service, ...change } ),
	};

	useEffect( () => heading.current?.focus(), [] );

	return (
		<>
			<BackLink />
			<div className="doorstep-editor">
				<h3 className="doorstep-title" ref={ heading } tabIndex={ -1 }>
					{ service.name || __( 'No name', 'doorstep' ) }{ ' ' }
					<OriginBadge origin={ origin } />
				</h3>
				{ origin === 'edited' && (
					<Button variant="link" onClick={ onDrop }>
						{ __( 'Back to the catalogue’s facts', 'doorstep' ) }
					</Button>
				) }
				{ origin === 'own' && (
					<Button
						variant="link"
						isDestructive
						onClick={ () => {
							onDrop();
							window.location.hash = 'services';
						} }
					>
						{ __( 'Remove this service', 'doorstep' ) }
					</Button>
				) }
			</div>
			{ origin === 'catalogue' && (
				<p className="doorstep-quiet">
					{ sprintf(
						/* translators: %s: name of a service. */
						__(
							'These are the catalogue’s facts. Change one, and yours hold from then on: updates of the plugin no longer change them, and visitors are asked about %s.',
							'doorstep'
						),
						service.name
					) }
				</p>
			) }
			{ error !== undefined && (
				<Notice status="error" isDismissible={ false }>
					{ error }
				</Notice>
			) }
			<Group title={ __( 'What visitors read', 'doorstep' ) }>
				<PurposeFields
					{ ...fields }
					shipped={ shipped?.purpose ?? '' }
				/>
				<CategoryField { ...fields } />
			</Group>
			<Group
				title={ __( 'Who provides it', 'doorstep' ) }
				help={ __(
					'Stands in the panel and in the cookie policy.',
					'doorstep'
				) }
			>
				<ProviderFields { ...fields } />
			</Group>
			<Group
				title={ __( 'How it is recognised', 'doorstep' ) }
				help={ __(
					'What matches is held until the visitor allows it.',
					'doorstep'
				) }
			>
				<RecognitionFields
					{ ...fields }
					listed={ listed }
					addresses={ addresses }
				/>
			</Group>
			<Group
				title={ __( 'What it stores', 'doorstep' ) }
				help={ __(
					'Visitors read these, and what is on your own domain is deleted when they change their mind.',
					'doorstep'
				) }
			>
				<CookieList { ...fields } />
			</Group>
			<Group
				title={ __( 'Google Consent Mode', 'doorstep' ) }
				help={ __(
					'What Google’s tags are told when a visitor allows this service.',
					'doorstep'
				) }
			>
				<SignalsField { ...fields } />
			</Group>
		</>
	);
}
