import { __ } from '@wordpress/i18n';
import type { BannerCopy } from '@contract/banner-copy';

import { formatDate, formatTime } from '../leads/format-date';
import { languageText } from './record-texts';

function layoutText( layout: string ): string {
	const texts: Record< string, string > = {
		bar: __( 'Bar along the bottom', 'doorstep' ),
		card: __( 'Card in the corner', 'doorstep' ),
		dialog: __( 'Dialog in the centre', 'doorstep' ),
	};

	return texts[ layout ] ?? layout;
}

/** Since when a version was shown, how, and by which code. */
export function CopyFacts( { copy }: { copy: BannerCopy } ) {
	const { ground, ink, layout } = copy.appearance;
	const facts = [
		[ __( 'Version', 'doorstep' ), copy.version ],
		[
			__( 'First shown', 'doorstep' ),
			`${ formatDate( copy.since ) }, ${ formatTime( copy.since ) }`,
		],
		[ __( 'Language', 'doorstep' ), languageText( copy.language ) ],
		[ __( 'Layout', 'doorstep' ), layoutText( layout ) ],
		[
			__( 'Colours', 'doorstep' ),
			[ ground, ink ].filter( Boolean ).join( ' / ' ) ||
				__( 'The theme’s', 'doorstep' ),
		],
		[ __( 'Policy revision', 'doorstep' ), copy.revision ],
		[ 'Doorstep', copy.plugin ],
		[
			__( 'Scripts', 'doorstep' ),
			Object.entries( copy.scripts )
				.map( ( [ file, hash ] ) => `${ file } ${ hash }` )
				.join( ', ' ),
		],
	] as const;

	return (
		<dl className="doorstep-card doorstep-facts is-wide">
			{ facts.map( ( [ name, value ] ) => (
				<div key={ name }>
					<dt>{ name }</dt>
					<dd>
						<bdi>{ value }</bdi>
					</dd>
				</div>
			) ) }
		</dl>
	);
}
