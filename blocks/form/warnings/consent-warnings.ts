import { __ } from '@wordpress/i18n';
import type { ConsentAttributes } from '../attributes';
import { consentProblems, type ConsentProblem } from './consent-problems';

/** What is wrong with the wording of a consent, in sentences for the editor. */
export function consentWarnings( consent: ConsentAttributes ): string[] {
	const texts: Record< ConsentProblem, string > = {
		channels: __(
			'The wording names another channel than the one chosen. Each channel needs a box of its own.',
			'doorstep'
		),
		purposes: __(
			'The wording names another purpose than the one chosen. Each purpose needs a box of its own.',
			'doorstep'
		),
		terms: __(
			'The wording mixes the consent with accepting a policy or terms. A policy informs and needs no acceptance; it is linked beside the button.',
			'doorstep'
		),
		implied: __(
			'The wording takes sending the form for a consent. Only ticking the box is one: say what the box allows.',
			'doorstep'
		),
		'opt-out': __(
			'The wording asks for a no. A consent is a yes: say what whoever ticks the box will receive.',
			'doorstep'
		),
	};

	return consentProblems( consent ).map( ( problem ) => texts[ problem ] );
}
