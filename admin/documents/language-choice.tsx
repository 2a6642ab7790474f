import { RadioControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { languageName } from './language-name';
import { useWording } from './wording-context';

/** Chooses the language that texts are typed in, where the site has several. */
export function LanguageChoice() {
	const { languages, typed, setTyped } = useWording();

	return languages.length < 2 ? null : (
		<RadioControl
			className="doorstep-languages"
			label={ __( 'Language of the texts', 'doorstep' ) }
			help={ __(
				'Where you write nothing, the model’s text holds in every language. Once you write in one, write in the others too: there the text is missing until then.',
				'doorstep'
			) }
			selected={ typed }
			options={ languages.map( ( value ) => ( {
				value,
				label: languageName( value ),
			} ) ) }
			onChange={ ( chosen ) => {
				const found = languages.find( ( one ) => one === chosen );
				if ( found !== undefined ) {
					setTyped( found );
				}
			} }
		/>
	);
}
