import type { Layout } from './layout-field';

/** Where the banner is on a page of 96 by 60. */
const places: Record< Layout, { x: number; y: number; width: number } > = {
	bar: { x: 1, y: 41, width: 94 },
	card: { x: 54, y: 30, width: 36 },
	dialog: { x: 26, y: 17, width: 44 },
};

/** A small page with the banner on it. */
export function LayoutPicture( { layout }: { layout: Layout } ) {
	const { x, y, width } = places[ layout ];
	const height = layout === 'bar' ? 18 : 25;
	const across = ( width - 10 ) / 2;

	return (
		<svg viewBox="0 0 96 60" aria-hidden="true" focusable="false">
			<rect
				className="is-page"
				x="0.5"
				y="0.5"
				width="95"
				height="59"
				rx="4"
			/>
			<path className="is-text" d="M10 10h44M10 18h62M10 24h56" />
			{ layout === 'dialog' && (
				<rect
					className="is-veil"
					x="0.5"
					y="0.5"
					width="95"
					height="59"
					rx="4"
				/>
			) }
			<rect
				className="is-banner"
				x={ x }
				y={ y }
				width={ width }
				height={ height }
				rx="2"
			/>
			{ layout === 'bar' ? (
				<>
					<path className="is-line" d="M8 47h30M8 52h22" />
					<rect
						className="is-button"
						x="56"
						y="46"
						width="15"
						height="7"
						rx="1.5"
					/>
					<rect
						className="is-button"
						x="74"
						y="46"
						width="15"
						height="7"
						rx="1.5"
					/>
				</>
			) : (
				<>
					<path
						className="is-line"
						d={ `M${ x + 4 } ${ y + 6 }h${ width - 8 }M${ x + 4 } ${ y + 11 }h${ width - 14 }` }
					/>
					{ [ 0, 1 ].map( ( index ) => (
						<rect
							key={ index }
							className="is-button"
							x={ x + 4 + index * ( across + 2 ) }
							y={ y + 15 }
							width={ across }
							height="6"
							rx="1.5"
						/>
					) ) }
				</>
			) }
		</svg>
	);
}
