import { Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import { effectText } from './effect-text';
import { leadsOf, type Retention } from './terms';
import { usePreview } from './use-preview';

interface EffectNoteProps {
	retention: Retention;
	stored: Retention;
}

/** What saving would do, before anything is saved. */
export function EffectNote( { retention, stored }: EffectNoteProps ) {
	const { effect, error } = usePreview( retention, stored );
	const text = effect === null ? '' : effectText( effect );

	return (
		<div role="status">
			{ error !== null && (
				<Notice status="warning" isDismissible={ false }>
					{ error.message }
				</Notice>
			) }
			{ effect !== null && (
				<Notice
					status={ effect.atOnce > 0 ? 'warning' : 'info' }
					isDismissible={ false }
				>
					<p>
						<strong>{ __( 'Once saved:', 'doorstep' ) }</strong>{ ' ' }
						{ text ||
							__(
								'The leads that are here keep their end; the new terms are for those to come.',
								'doorstep'
							) }
					</p>
					{ effect.rules.length > 1 && (
						<ul>
							{ effect.rules.map( ( rule ) => (
								<li key={ rule.of }>
									{ sprintf(
										/* translators: 1: which leads, 2: what becomes of them. */
										__( '%1$s: %2$s', 'doorstep' ),
										leadsOf( rule.of ),
										effectText( rule )
									) }
								</li>
							) ) }
						</ul>
					) }
				</Notice>
			) }
		</div>
	);
}
