import { Button } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type { SettingsReply } from '../types';
import type { OwnService } from './own-service';
import { difference } from './service-file';

interface FileDifferenceProps {
	now: OwnService[];
	coming: OwnService[];
	catalogue: SettingsReply[ 'catalogue' ];
	onApply: () => void;
	onCancel: () => void;
}

function Names( { title, services }: { title: string; services: string[] } ) {
	return services.length === 0 ? null : (
		<>
			<dt>{ title }</dt>
			<dd>{ services.join( ', ' ) }</dd>
		</>
	);
}

/** What a file would change, before it does. */
export function FileDifference( {
	now,
	coming,
	catalogue,
	onApply,
	onCancel,
}: FileDifferenceProps ) {
	const heading = useRef< HTMLHeadingElement >( null );
	const { added, changed, removed } = difference( now, coming );
	const isSame = added.length + changed.length + removed.length === 0;
	const isKnown = ( { id }: OwnService ) =>
		catalogue.some( ( service ) => service.id === id );
	const names = ( services: OwnService[] ) =>
		services.map( ( { name } ) => name );

	useEffect( () => heading.current?.focus(), [] );

	return (
		<div className="doorstep-difference">
			<h4 ref={ heading } tabIndex={ -1 }>
				{ isSame
					? __( 'The file changes nothing.', 'doorstep' )
					: __( 'What the file changes', 'doorstep' ) }
			</h4>
			<dl>
				<Names
					title={ __( 'Added', 'doorstep' ) }
					services={ names( added ) }
				/>
				<Names
					title={ __( 'Changed', 'doorstep' ) }
					services={ names( changed ) }
				/>
				<Names
					title={ __( 'Back to the catalogue’s facts', 'doorstep' ) }
					services={ names( removed.filter( isKnown ) ) }
				/>
				<Names
					title={ __( 'Removed', 'doorstep' ) }
					services={ names(
						removed.filter( ( service ) => ! isKnown( service ) )
					) }
				/>
			</dl>
			<div className="doorstep-tools">
				{ ! isSame && (
					<Button
						__next40pxDefaultSize
						variant="secondary"
						onClick={ onApply }
					>
						{ __( 'Take these over', 'doorstep' ) }
					</Button>
				) }
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					onClick={ onCancel }
				>
					{ __( 'Cancel', 'doorstep' ) }
				</Button>
			</div>
		</div>
	);
}
