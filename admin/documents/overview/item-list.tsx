import type { DocumentItem } from '../types';

interface ItemListProps {
	title: string;
	items: DocumentItem[];
}

/** Things that need nothing, folded away; nothing where there are none. */
export function ItemList( { title, items }: ItemListProps ) {
	return items.length === 0 ? null : (
		<details className="doorstep-items">
			<summary>{ title }</summary>
			<ul>
				{ items.map( ( { id, label, source, reason } ) => (
					<li key={ id }>
						{ label } <small>{ source }</small>
						{ reason !== '' && <span>{ reason }</span> }
					</li>
				) ) }
			</ul>
		</details>
	);
}
