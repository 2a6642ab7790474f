import { Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import type { CaptchaFacts, Draft } from '../types';

interface CaptchaEffectProps {
	facts: CaptchaFacts;
	captcha: Draft[ 'settings' ][ 'captcha' ];
	/** Ids of the services that visitors are asked about, or that the owner described. */
	declared: string[];
	onDeclare: () => void;
}

/** What visitors will get with these keys, or why they will get nothing. */
export function CaptchaEffect( {
	facts,
	captcha,
	declared,
	onDeclare,
}: CaptchaEffectProps ) {
	const { name, service, secret } = facts;
	const hasSecret =
		captcha.secretKey === undefined || captcha.secretKey === null
			? secret !== ''
			: captcha.secretKey !== '';
	if ( captcha.siteKey === '' || ! hasSecret ) {
		return (
			<p className="doorstep-quiet">
				{ __(
					'While a key is missing, forms have no captcha.',
					'doorstep'
				) }
			</p>
		);
	}
	if ( ! declared.includes( service ) ) {
		return (
			<Notice
				status="warning"
				isDismissible={ false }
				actions={ [
					{
						label: __( 'Declare it', 'doorstep' ),
						onClick: onDeclare,
					},
				] }
			>
				{ sprintf(
					/* translators: %s: name of a captcha. */
					__(
						'%s is not among the declared services, so visitors cannot allow it and it never runs.',
						'doorstep'
					),
					name
				) }
			</Notice>
		);
	}
	return (
		<p className="doorstep-quiet">
			{ sprintf(
				/* translators: %s: name of a captcha. */
				__(
					'With these keys, every form offers %s with one button to those who did not allow it, and loads it for the others once they begin to write. Those who refuse send all the same: their browser computes a proof.',
					'doorstep'
				),
				name
			) }
		</p>
	);
}
