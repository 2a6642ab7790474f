import { Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import { Group } from '../../shared/group';
import type { DocumentItem, DocumentStatus, Draft } from '../types';
import { ItemList } from './item-list';
import { MissingList } from './missing-list';
import { PageState } from './page-state';

interface DocumentCardProps {
	document: DocumentStatus;
	/** As it is saved. */
	register: Draft;
}

/** One document: its page, what it misses, and what it says. */
export function DocumentCard( { document, register }: DocumentCardProps ) {
	const { name, items, isComplete } = document;
	const of = ( state: DocumentItem[ 'state' ] ) =>
		items.filter( ( item ) => item.state === state );
	const missing = of( 'missing' );
	const present = of( 'present' );
	const spared = of( 'not-applicable' );

	return (
		<Group title={ name }>
			<PageState document={ document } />
			{ ! isComplete && (
				<Notice status="warning" isDismissible={ false }>
					{ __(
						'Facts that the law requires are not known. Until they are, visitors read the last complete version, or where to ask.',
						'doorstep'
					) }
				</Notice>
			) }
			{ missing.length === 0 ? (
				<p className="doorstep-complete">
					{ __(
						'Nothing that the law asks for is missing.',
						'doorstep'
					) }
				</p>
			) : (
				<MissingList items={ missing } register={ register } />
			) }
			<ItemList
				title={ sprintf(
					/* translators: %d: number of things that a document says. */
					__( 'In the document (%d)', 'doorstep' ),
					present.length
				) }
				items={ present }
			/>
			<ItemList
				title={ sprintf(
					/* translators: %d: number of things that do not concern this agency. */
					__( 'Does not apply (%d)', 'doorstep' ),
					spared.length
				) }
				items={ spared }
			/>
		</Group>
	);
}
