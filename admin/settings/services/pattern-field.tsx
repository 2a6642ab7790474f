import type { KeyboardEvent } from 'react';
import { TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { FieldHelp } from '../../shared/field-help';
import { patternProblem, tidyPattern, type PatternFacts } from './pattern';

interface PatternFieldProps {
	label: string;
	hideLabelFromVision?: boolean;
	help?: string;
	value: string;
	facts: PatternFacts;
	/** Says what is wrong even while the field has the focus. */
	isAsked?: boolean;
	/** What the server said. */
	error?: string | undefined;
	onKeyDown?: ( event: KeyboardEvent ) => void;
	onChange: ( pattern: string ) => void;
}

/** One URL pattern. A scheme is taken off; what cannot be a pattern is said once typing stops. */
export function PatternField( {
	label,
	hideLabelFromVision = false,
	help = '',
	value,
	facts,
	isAsked = false,
	error,
	onKeyDown,
	onChange,
}: PatternFieldProps ) {
	const [ isTyping, setTyping ] = useState( value === '' );
	const [ wasTidied, setTidied ] = useState( false );
	const problem =
		( isAsked || ! isTyping
			? patternProblem( value, facts )
			: undefined ) ?? error;

	return (
		<TextControl
			__nextHasNoMarginBottom
			__next40pxDefaultSize
			label={ label }
			hideLabelFromVision={ hideLabelFromVision }
			help={
				<FieldHelp
					help={
						wasTidied
							? __(
									'https:// was taken off: an address counts with and without it.',
									'doorstep'
								)
							: help
					}
					error={ problem }
				/>
			}
			value={ value }
			autoComplete="off"
			spellCheck={ false }
			aria-invalid={ problem !== undefined }
			{ ...( onKeyDown && { onKeyDown } ) }
			onFocus={ () => setTyping( true ) }
			onBlur={ () => setTyping( false ) }
			onChange={ ( typed ) => {
				const pattern = tidyPattern( typed );
				setTidied( /^\s*(?:https?:)?\/\//i.test( typed ) );
				onChange( pattern );
			} }
		/>
	);
}
