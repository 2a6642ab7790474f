import type { Recipient } from '../types';

/**
 * Whether a processor has no agreement yet (GDPR art. 28(3)).
 *
 * @param recipient The recipient.
 */
export function isAgreementMissing(
	recipient: Pick< Recipient, 'kind' | 'agreedOn' >
): boolean {
	return recipient.kind === 'processor' && recipient.agreedOn === '';
}
