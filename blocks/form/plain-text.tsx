import { RichText } from '@wordpress/block-editor';

interface PlainTextProps {
	/** What it is, for those who do not see where it stands. */
	label: string;
	value: string;
	/** Shown while it is empty. */
	placeholder: string;
	tagName?: 'span' | 'p';
	className?: string;
	onChange: ( value: string ) => void;
}

const escaped = ( text: string ) =>
	text.replaceAll( '&', '&amp;' ).replaceAll( '<', '&lt;' );

const plain = ( html: string ) =>
	new DOMParser().parseFromString( html, 'text/html' ).body.textContent ?? '';

/** A text of one line without formats, edited where visitors will read it. */
export function PlainText( {
	label,
	value,
	onChange,
	tagName = 'span',
	...props
}: PlainTextProps ) {
	return (
		<RichText
			{ ...props }
			tagName={ tagName }
			aria-label={ label }
			value={ escaped( value ) }
			onChange={ ( html ) => onChange( plain( html ) ) }
			allowedFormats={ [] }
			withoutInteractiveFormatting
			disableLineBreaks
		/>
	);
}
