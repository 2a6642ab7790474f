import { advertising } from './advertising';
import { analytics } from './analytics';
import { media } from './media';
import { social } from './social';
import type { Snippet } from './snippet';
import { talk } from './talk';

/** Every snippet that the gate is tried with. */
export const snippets: Snippet[] = [
	...analytics,
	...advertising,
	...talk,
	...media,
	...social,
];
