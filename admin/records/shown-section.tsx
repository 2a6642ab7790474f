import { SelectControl, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { BannerVersionList } from '@contract/banner-version-list';

import { Failure } from '../shared/failure';
import { route } from '../shared/route';
import { useReply } from '../shared/use-reply';
import { languageText } from './record-texts';
import type { Place } from './use-place';
import { VersionTable } from './version-table';

/** What visitors were shown on a day, in a language; every version where no day is chosen. */
export function ShownSection( {
	go,
}: {
	go: ( to: Partial< Place > ) => void;
} ) {
	const [ date, setDate ] = useState( '' );
	const [ language, setLanguage ] = useState( '' );
	const query = new URLSearchParams( {
		...( date === '' ? {} : { date } ),
		...( language === '' ? {} : { language } ),
	} );
	const { body, error, retry } = useReply< BannerVersionList >(
		`${ route( 'records' ) }/versions?${ query }`
	);

	return (
		<section aria-labelledby="doorstep-shown-heading">
			<h2 id="doorstep-shown-heading">
				{ __( 'What was shown', 'doorstep' ) }
			</h2>
			<p className="doorstep-quiet">
				{ __(
					'A copy of banner and panel is kept each time that a word, a colour or a service changes.',
					'doorstep'
				) }
			</p>
			<div className="doorstep-filters">
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					type="date"
					label={ __( 'Date', 'doorstep' ) }
					value={ date }
					onChange={ setDate }
				/>
				<SelectControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __( 'Language', 'doorstep' ) }
					value={ language }
					options={ [
						{
							value: '',
							label: __( 'All languages', 'doorstep' ),
						},
						...( body?.languages ?? [] ).map( ( code ) => ( {
							value: code,
							label: languageText( code ),
						} ) ),
					] }
					onChange={ setLanguage }
				/>
			</div>
			{ error !== null && (
				<Failure message={ error.message } onRetry={ retry } />
			) }
			<div className="doorstep-card" aria-live="polite">
				{ body?.versions.length === 0 && (
					<div className="doorstep-empty">
						<h3>{ __( 'Nothing was shown', 'doorstep' ) }</h3>
						<p>
							{ __(
								'The first copy is kept when the first page is opened on which the site asks for consent.',
								'doorstep'
							) }
						</p>
					</div>
				) }
				{ body !== null && body.versions.length > 0 && (
					<VersionTable versions={ body.versions } go={ go } />
				) }
			</div>
		</section>
	);
}
