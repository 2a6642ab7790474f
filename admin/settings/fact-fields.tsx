import type { ReactNode } from 'react';

import type { FactGroup } from './facts/fact';
import { isAsked } from './facts/is-asked';
import { Group } from '../shared/group';
import { TextField } from '../shared/text-field';
import type { SectionProps } from './types';

interface FactFieldsProps extends Pick< SectionProps, 'draft' | 'onProfile' > {
	group: FactGroup;
	/** Shown before the facts. */
	children?: ReactNode;
	/** Leaves the facts out. */
	isHidden?: boolean;
}

/** The facts of one group that the agency's law asks for. */
export function FactFields( {
	group,
	draft: { profile },
	onProfile,
	children,
	isHidden = false,
}: FactFieldsProps ) {
	if ( ! isAsked( group, profile.jurisdiction ) ) {
		return null;
	}
	const facts = isHidden
		? []
		: group.facts.filter( ( fact ) =>
				isAsked( fact, profile.jurisdiction )
			);

	return (
		<Group title={ group.title } help={ group.help }>
			{ children }
			{ facts.map(
				( { name, label, help, type = 'text', isHalf = false } ) => (
					<TextField
						key={ name }
						path={ `profile.${ name }` }
						label={ label }
						help={ help }
						type={ type }
						isHalf={ isHalf }
						value={ profile[ name ] }
						onChange={ ( value ) =>
							onProfile( { [ name ]: value } )
						}
					/>
				)
			) }
		</Group>
	);
}
