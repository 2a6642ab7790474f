import { useId, type ReactNode } from 'react';

interface GroupProps {
	title: string;
	/** One sentence about all of its fields. */
	help?: string;
	children: ReactNode;
}

/** Settings that belong together, under a heading. */
export function Group( { title, help, children }: GroupProps ) {
	const id = useId();

	return (
		<section className="doorstep-group" aria-labelledby={ id }>
			<header>
				<h3 id={ id }>{ title }</h3>
				{ help !== undefined && <p>{ help }</p> }
			</header>
			<div className="doorstep-fields">{ children }</div>
		</section>
	);
}
