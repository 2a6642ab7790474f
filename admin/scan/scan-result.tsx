import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { JudgedReport } from '@contract/scan-view';

import { AllowedHosts } from './allowed-hosts';
import { allowHost, declareServices } from './change-settings';
import { DeclaredServices } from './declared-services';
import { Leaks } from './leaks';
import { PageProblems } from './page-problems';
import { ServicesToAdd } from './services-to-add';
import { StoredNames } from './stored-names';
import { UnknownHosts } from './unknown-hosts';

interface ScanResultProps {
	report: NonNullable< JudgedReport >;
	/** Whether the owner has just asked for it, so that reading begins here. */
	isNew: boolean;
	isSaving: boolean;
	onChange: ( save: () => Promise< void > ) => void;
}

/** What the last scan found, what needs a decision first. */
export function ScanResult( {
	report,
	isNew,
	isSaving,
	onChange,
}: ScanResultProps ) {
	const heading = useRef< HTMLHeadingElement >( null );

	// What was pressed is gone.
	useEffect( () => {
		if ( isNew ) {
			heading.current?.focus();
		}
	}, [ isNew, report ] );

	const toAdd = report.services.filter( ( { declared } ) => ! declared );
	const declared = report.services.filter( ( service ) => service.declared );
	const isEmpty =
		report.services.length === 0 &&
		report.unknown.length === 0 &&
		report.stored.length === 0 &&
		report.allowed.length === 0;

	return (
		<div className="doorstep-result">
			<h2 ref={ heading } tabIndex={ -1 }>
				{ __( 'What the scan found', 'doorstep' ) }
			</h2>
			<Leaks report={ report } />
			{ isEmpty && (
				<p className="doorstep-quiet">
					{ __(
						'Nothing foreign: the pages that were looked at load from this site alone.',
						'doorstep'
					) }
				</p>
			) }
			<PageProblems pages={ report.pages } />
			<UnknownHosts
				report={ report }
				isSaving={ isSaving }
				onAllow={ ( host ) => onChange( () => allowHost( host ) ) }
			/>
			<ServicesToAdd
				services={ toAdd }
				pages={ report.pages }
				isSaving={ isSaving }
				onAdd={ ( ids ) => onChange( () => declareServices( ids ) ) }
			/>
			<StoredNames report={ report } />
			<DeclaredServices services={ declared } pages={ report.pages } />
			<AllowedHosts hosts={ report.allowed } />
		</div>
	);
}
