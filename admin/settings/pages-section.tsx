import { Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Group } from '../shared/group';
import { PageField } from './page-field';
import type { SectionProps } from './types';
import { useSitePages } from './use-site-pages';

/** Where the documents are, so that banner, form and documents can link to them. */
export function PagesSection( { draft, onSettings }: SectionProps ) {
	const { pages, error } = useSitePages();
	const chosen = draft.settings.pages;
	const change = ( part: Partial< typeof chosen > ) =>
		onSettings( { pages: { ...chosen, ...part } } );

	return (
		<Group
			title={ __( 'Documents', 'doorstep' ) }
			help={ __(
				'Put the block of each document on a page of its own, and choose that page here: the banner, the form and the documents link to it.',
				'doorstep'
			) }
		>
			{ error !== null && (
				<Notice status="error" isDismissible={ false }>
					{ error }
				</Notice>
			) }
			<PageField
				path="settings.pages.legalNotice"
				label={ __( 'Legal notice', 'doorstep' ) }
				help={ __(
					'Who publishes the site and who hosts it.',
					'doorstep'
				) }
				pages={ pages }
				value={ chosen.legalNotice }
				onChange={ ( legalNotice ) => change( { legalNotice } ) }
			/>
			<PageField
				path="settings.pages.privacyPolicy"
				label={ __( 'Privacy policy', 'doorstep' ) }
				help={ __(
					'The form links to it beside its button.',
					'doorstep'
				) }
				pages={ pages }
				value={ chosen.privacyPolicy }
				onChange={ ( privacyPolicy ) => change( { privacyPolicy } ) }
			/>
			<PageField
				path="settings.pages.cookiePolicy"
				label={ __( 'Cookie policy', 'doorstep' ) }
				help={ __( 'The banner links to it.', 'doorstep' ) }
				pages={ pages }
				value={ chosen.cookiePolicy }
				onChange={ ( cookiePolicy ) => change( { cookiePolicy } ) }
			/>
		</Group>
	);
}
