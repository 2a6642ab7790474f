import { Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { SectionProps } from '../types';
import { DocumentCard } from './document-card';

/** Where each document stands: its page, and what the law asks of it. */
export function OverviewSection( { reply, isChanged }: SectionProps ) {
	return (
		<>
			<div className="doorstep-intro">
				<p>
					{ __(
						'What the law asks each document to say, and where you enter what it lacks. Visitors never see a blank.',
						'doorstep'
					) }
				</p>
			</div>
			{ isChanged && (
				<Notice status="warning" isDismissible={ false }>
					{ __(
						'There are changes that are not saved, and not counted here yet.',
						'doorstep'
					) }
				</Notice>
			) }
			{ reply.documents.map( ( document ) => (
				<DocumentCard
					key={ document.kind }
					document={ document }
					register={ reply.register }
				/>
			) ) }
		</>
	);
}
