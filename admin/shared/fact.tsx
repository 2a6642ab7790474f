import type { ReactNode } from 'react';

/** One fact of a description list. */
export function Fact( {
	name,
	children,
}: {
	name: string;
	children: ReactNode;
} ) {
	return (
		<div>
			<dt>{ name }</dt>
			<dd>{ children }</dd>
		</div>
	);
}
