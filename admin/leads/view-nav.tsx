import { Button } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { MouseEvent } from 'react';

import { isPlainClick } from '../shared/is-plain-click';
import { wholeView, type View } from './lead-query';
import type { Counts } from './use-counts';
import { listUrl, screenUrl } from './use-place';

interface ViewNavProps {
	/** Where somebody is. */
	current: View | 'pending';
	/** Null where they are not known. */
	counts: Counts | null;
	onView: ( view: View ) => void;
	onPending: () => void;
}

/** What there is to do, a click each. */
export function ViewNav( {
	current,
	counts,
	onView,
	onPending,
}: ViewNavProps ) {
	const views: [ View | 'pending', string, number | undefined ][] = [
		[ 'all', __( 'All leads', 'doorstep' ), undefined ],
		[ 'open', __( 'To answer', 'doorstep' ), counts?.open ],
		[ 'doubtful', __( 'Doubtful', 'doorstep' ), counts?.doubtful ],
		[
			'expiring',
			__( 'Expiring within 30 days', 'doorstep' ),
			counts?.expiring,
		],
		[
			'pending',
			__( 'Pending deletion', 'doorstep' ),
			counts?.pending.count,
		],
	];

	const nav = useRef< HTMLElement >( null );

	// On a phone the views are a line to push along.
	useEffect( () => {
		const line = nav.current;
		const here = line?.querySelector< HTMLElement >( '[aria-current]' );
		if ( line && here ) {
			line.scrollLeft +=
				here.getBoundingClientRect().left -
				line.getBoundingClientRect().left;
		}
	}, [ current, counts ] );

	return (
		<nav
			ref={ nav }
			className="doorstep-views"
			aria-label={ __( 'Which leads', 'doorstep' ) }
		>
			{ views.map( ( [ name, text, count ] ) => (
				<Button
					key={ name }
					__next40pxDefaultSize
					variant="tertiary"
					href={
						name === 'pending'
							? screenUrl( 'pending' )
							: listUrl( wholeView( name ) )
					}
					aria-current={ name === current ? 'page' : undefined }
					onClick={ ( event: MouseEvent ) => {
						if ( isPlainClick( event ) ) {
							event.preventDefault();
							if ( name === 'pending' ) {
								onPending();
							} else {
								onView( name );
							}
						}
					} }
				>
					{ text }
					{ count !== undefined && count > 0 && (
						<>
							{ ' ' }
							<span className="doorstep-count">{ count }</span>
						</>
					) }
				</Button>
			) ) }
		</nav>
	);
}
