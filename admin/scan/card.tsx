import { useId, type ReactNode } from 'react';

interface CardProps {
	title: string;
	/** What it means, and what to do about it. */
	help?: string;
	/** What can be done with all of it. */
	action?: ReactNode;
	children: ReactNode;
}

/** One kind of finding. */
export function Card( { title, help, action, children }: CardProps ) {
	const id = useId();

	return (
		<section className="doorstep-card" aria-labelledby={ id }>
			<header>
				<h3 id={ id }>{ title }</h3>
				{ action }
			</header>
			{ help !== undefined && <p className="doorstep-quiet">{ help }</p> }
			{ children }
		</section>
	);
}
