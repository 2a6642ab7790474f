import { __, _n, sprintf } from '@wordpress/i18n';

import { sectionIds, sectionOf, sectionTitle, type SectionId } from './section';

interface SectionNavProps {
	section: SectionId;
	/** Messages by field path. */
	errors: Record< string, string >;
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
export function SectionNav( { section, errors }: SectionNavProps ) {
	return (
		<nav
			className="doorstep-nav"
			aria-label={ __( 'Sections of the settings', 'doorstep' ) }
		>
			{ sectionIds.map( ( id ) => {
				const count = Object.keys( errors ).filter(
					( path ) => sectionOf( path ) === id
				).length;
				return (
					<a
						key={ id }
						href={ `#${ id }` }
						aria-current={ id === section ? 'true' : undefined }
					>
						{ sectionTitle( id ) }
						{ count > 0 && <ErrorCount count={ count } /> }
					</a>
				);
			} ) }
		</nav>
	);
}
