import type { ReactNode } from 'react';
import { Button } from '@wordpress/components';
import { useContext, useEffect, useId, useRef } from '@wordpress/element';

import { FieldContext } from './field-context';
import { FieldHelp } from './field-help';

interface ListFieldProps {
	path: string;
	label: string;
	/** One sentence: what they do. */
	help: string;
	addLabel: string;
	/** Says to a screen reader what is removed. */
	removeLabel: ( index: number ) => string;
	count: number;
	most: number;
	renderItem: ( index: number ) => ReactNode;
	onAdd: () => void;
	onRemove: ( index: number ) => void;
}

/** Fields of the same kind, as many as are needed. A new one has the focus. */
export function ListField( {
	path,
	label,
	help,
	addLabel,
	removeLabel,
	count,
	most,
	renderItem,
	onAdd,
	onRemove,
}: ListFieldProps ) {
	const id = useId();
	const list = useRef< HTMLUListElement >( null );
	const before = useRef( count );
	const error = useContext( FieldContext ).errors[ path ];

	useEffect( () => {
		if ( count > before.current ) {
			list.current
				?.querySelector< HTMLElement >(
					'li:last-child :is(input, textarea)'
				)
				?.focus();
		}
		if ( count < before.current ) {
			list.current
				?.closest( 'fieldset' )
				?.querySelector< HTMLElement >( '.doorstep-add' )
				?.focus();
		}
		before.current = count;
	}, [ count ] );

	return (
		<fieldset className="doorstep-list" aria-describedby={ id }>
			<legend className="components-base-control__label">
				{ label }
			</legend>
			<p id={ id } className="components-base-control__help">
				<FieldHelp help={ help } error={ error } />
			</p>
			<ul ref={ list }>
				{ Array.from( { length: count }, ( _, index ) => (
					<li key={ index }>
						{ renderItem( index ) }
						<Button
							__next40pxDefaultSize
							icon="no-alt"
							label={ removeLabel( index ) }
							onClick={ () => onRemove( index ) }
						/>
					</li>
				) ) }
			</ul>
			{ count < most && (
				<Button
					className="doorstep-add"
					variant="link"
					onClick={ onAdd }
				>
					{ addLabel }
				</Button>
			) }
		</fieldset>
	);
}
