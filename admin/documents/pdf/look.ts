import type { Weight } from './load-fonts';

/** How a text is set; sizes are points. */
export interface TextLook {
	weight: Weight;
	size: number;
	/** From one base line to the next. */
	leading: number;
	color: string;
}

const ink = '#1c2430';
const grey = '#586371';

/** Paper and margins: A4. */
export const paper = {
	width: 595.28,
	left: 66,
	right: 595.28 - 66,
	top: 68,
	bottom: 841.89 - 84,
	/** Base line of the running foot. */
	foot: 841.89 - 46,
	/** A longer line of running text is hard to follow. */
	measure: 430,
};

export const colors = { link: '#0b4f85', line: '#9aa4af', faint: '#d9dee3' };

const text: TextLook = {
	weight: 'regular',
	size: 10.5,
	leading: 15,
	color: ink,
};

export const looks = {
	agency: { ...text, weight: 'semibold', color: grey },
	title: { ...text, weight: 'semibold', size: 25, leading: 30 },
	line: { ...text, color: grey },
	heading2: { ...text, weight: 'semibold', size: 15.5, leading: 20 },
	heading3: { ...text, weight: 'semibold', size: 11.5, leading: 16 },
	text,
	name: { ...text, weight: 'semibold', size: 9.5, leading: 14 },
	value: { ...text, size: 10, leading: 14 },
	caption: { ...text, weight: 'semibold', size: 10, leading: 14 },
	head: {
		...text,
		weight: 'semibold',
		size: 8.5,
		leading: 12.5,
		color: grey,
	},
	rowHead: { ...text, weight: 'semibold', size: 9, leading: 12.5 },
	cell: { ...text, size: 9, leading: 12.5 },
	foot: { ...text, size: 8, leading: 10, color: grey },
} satisfies Record< string, TextLook >;
