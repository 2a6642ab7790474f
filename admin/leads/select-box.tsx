import { useEffect, useId, useRef } from '@wordpress/element';

interface SelectBoxProps {
	/** What it selects. */
	label: string;
	isLabelShown?: boolean;
	isSelected: boolean;
	/** Some of what it stands for are selected. */
	isMixed?: boolean;
	onClick: ( isRange: boolean ) => void;
}

/** A box that selects a lead, or all of them; with Shift all up to it. */
export function SelectBox( {
	label,
	isLabelShown = false,
	isSelected,
	isMixed = false,
	onClick,
}: SelectBoxProps ) {
	const id = useId();
	const box = useRef< HTMLInputElement >( null );

	useEffect( () => {
		if ( box.current !== null ) {
			box.current.indeterminate = isMixed;
		}
	}, [ isMixed ] );

	return (
		<label className="doorstep-select" htmlFor={ id }>
			<input
				id={ id }
				ref={ box }
				type="checkbox"
				checked={ isSelected }
				onChange={ ( { nativeEvent } ) =>
					onClick(
						nativeEvent instanceof MouseEvent &&
							nativeEvent.shiftKey
					)
				}
			/>
			<span className={ isLabelShown ? undefined : 'screen-reader-text' }>
				{ label }
			</span>
		</label>
	);
}
