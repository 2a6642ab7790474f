import { _n, sprintf } from '@wordpress/i18n';

import { namedText } from '../../shared/named-text';
import { languageName } from '../language-name';
import type { DocumentItem, Draft, MissingPart } from '../types';
import { hrefOf } from './href-of';

interface MissingListProps {
	items: DocumentItem[];
	/** As it is saved. */
	register: Draft;
}

/** What is missing, with the languages that lack it where others have it. */
function partText( { label, languages }: MissingPart ): string {
	return languages.length === 0
		? label
		: sprintf(
				'%1$s (%2$s)',
				label,
				languages.map( languageName ).join( ', ' )
			);
}

/** Each part once, however many of its fields are empty. */
function partsOf( { missing }: DocumentItem, register: Draft ) {
	return [
		...new Map(
			missing.map( ( part ) => {
				const link = {
					href: hrefOf( part.path, register ),
					text: partText( part ),
				};
				return [ link.text, link ];
			} )
		).values(),
	];
}

/** What a document misses, each part with a link to the field where it is entered. */
export function MissingList( { items, register }: MissingListProps ) {
	return (
		<div className="doorstep-lacks">
			<p>
				{ sprintf(
					/* translators: %d: number of things that the law asks of a document. */
					_n(
						'%d requirement is not met:',
						'%d requirements are not met:',
						items.length,
						'doorstep'
					),
					items.length
				) }
			</p>
			<ul>
				{ items.map( ( item ) => {
					const parts = partsOf( item, register );
					const isItself =
						parts.length === 1 && parts[ 0 ]?.text === item.label;
					return (
						<li key={ item.id }>
							{ ! isItself && (
								<span>{ namedText( item.label, '' ) }</span>
							) }{ ' ' }
							{ parts.map( ( { href, text }, index ) => (
								<span key={ text }>
									{ index > 0 && ', ' }
									<a href={ href }>{ text }</a>
								</span>
							) ) }{ ' ' }
							<small>{ item.source }</small>
						</li>
					);
				} ) }
			</ul>
		</div>
	);
}
