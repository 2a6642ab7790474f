import { __, _n, sprintf } from '@wordpress/i18n';
import type { RetentionPreview } from '@contract/retention-preview';

/**
 * What a change does to the leads that are stored.
 *
 * @param effect From the preview, of all rules or of one.
 */
export function effectText(
	effect: Omit< RetentionPreview, 'rules' >
): string {
	const sooner = sprintf(
		/* translators: %d: number of leads. */
		_n(
			'%d lead will expire sooner',
			'%d leads will expire sooner',
			effect.sooner,
			'doorstep'
		),
		effect.sooner
	);
	const erased = sprintf(
		/* translators: %d: number of leads. */
		_n(
			'%d other lead will only be erased sooner.',
			'%d other leads will only be erased sooner.',
			effect.erasedSooner,
			'doorstep'
		),
		effect.erasedSooner
	);
	const first =
		effect.atOnce === 0
			? sprintf(
					/* translators: %s: “12 leads will expire sooner”. */
					__( '%s, none of them at once.', 'doorstep' ),
					sooner
				)
			: sprintf(
					/* translators: 1: “12 leads will expire sooner”, 2: number of leads. */
					__(
						'%1$s, %2$d of them at once and for good.',
						'doorstep'
					),
					sooner,
					effect.atOnce
				);

	return [
		...( effect.sooner > 0 ? [ first ] : [] ),
		...( effect.erasedSooner > 0 ? [ erased ] : [] ),
	].join( ' ' );
}
