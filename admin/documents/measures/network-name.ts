import type { Draft } from '../types';

/** Names of the networks, the same in every language. */
const names: Record< Draft[ 'socialPages' ][ number ][ 'network' ], string > = {
	facebook: 'Facebook',
	instagram: 'Instagram',
	linkedin: 'LinkedIn',
	youtube: 'YouTube',
	tiktok: 'TikTok',
	x: 'X',
	pinterest: 'Pinterest',
};

/**
 * A network's name.
 *
 * @param network Of the contract.
 */
export function networkName( network: keyof typeof names ): string {
	return names[ network ];
}
