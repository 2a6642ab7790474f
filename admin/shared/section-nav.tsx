import { _n, sprintf } from '@wordpress/i18n';

interface SectionNavProps< Id extends string > {
	/** What a screen reader calls it. */
	label: string;
	/** The one that is open. */
	section: Id;
	/** In order, each with the number of its wrong fields. */
	sections: readonly { id: Id; title: string; errors: number }[];
}

function ErrorCount( { count }: { count: number } ) {
	return (
		<span className="doorstep-error-count">
			<span aria-hidden="true">{ count }</span>
			<span className="screen-reader-text">
				{ sprintf(
					/* translators: %d: number of fields. */
					_n(
						'(%d field to correct)',
						'(%d fields to correct)',
						count,
						'doorstep'
					),
					count
				) }
			</span>
		</span>
	);
}

/** Links to the sections; those with errors say how many. */
export function SectionNav< Id extends string >( {
	label,
	section,
	sections,
}: SectionNavProps< Id > ) {
	return (
		<nav className="doorstep-nav" aria-label={ label }>
			{ sections.map( ( { id, title, errors } ) => (
				<a
					key={ id }
					href={ `#${ id }` }
					aria-current={ id === section ? 'true' : undefined }
				>
					{ title }
					{ errors > 0 && <ErrorCount count={ errors } /> }
				</a>
			) ) }
		</nav>
	);
}
