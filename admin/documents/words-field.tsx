import { TextareaControl, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import { useField } from '../shared/field-context';
import { FieldHelp } from '../shared/field-help';
import { languageName } from './language-name';
import type { Words } from './types';
import { useWording } from './wording-context';
import { isWritten } from './written';

interface WordsFieldProps {
	path: string;
	label: string;
	/** One sentence: what to write. */
	help: string;
	words: Words | undefined;
	/** What the documents say where nothing is written. */
	shipped?: Words;
	/** One line, not several. */
	isShort?: boolean;
	onChange: ( words: Words ) => void;
}

const most = 600;

/** A text in the language that texts are typed in just now. */
export function WordsField( {
	path,
	label,
	help,
	words = {},
	shipped = {},
	isShort = false,
	onChange,
}: WordsFieldProps ) {
	const { languages, typed } = useWording();
	const { error } = useField( path );
	const field = {
		__nextHasNoMarginBottom: true,
		label:
			languages.length < 2
				? label
				: sprintf(
						/* translators: 1: name of a field, 2: name of a language. */
						__( '%1$s (%2$s)', 'doorstep' ),
						label,
						languageName( typed )
					),
		help: <FieldHelp help={ help } error={ error } />,
		// The model's text holds until the agency writes in any language.
		placeholder: isWritten( words ) ? '' : ( shipped[ typed ] ?? '' ),
		maxLength: most,
		value: words[ typed ] ?? '',
		'aria-invalid': error !== undefined,
		onChange: ( text: string ) => onChange( { ...words, [ typed ]: text } ),
	};

	return isShort ? (
		<TextControl __next40pxDefaultSize autoComplete="off" { ...field } />
	) : (
		<TextareaControl rows={ 3 } { ...field } />
	);
}
