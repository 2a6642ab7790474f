import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { JudgedReport, UnknownHost } from '@contract/scan-view';

import { AllowDialog } from './allow-dialog';
import { Card } from './card';
import { kindText } from './kind-text';
import { pagesText } from './pages-text';

interface UnknownHostsProps {
	report: NonNullable< JudgedReport >;
	isSaving: boolean;
	onAllow: ( host: string ) => void;
}

/** Where the owner describes a service, with the host filled in. */
function describeUrl( { host, example }: UnknownHost ): string {
	const query = new URLSearchParams( { host, example } );

	return `admin.php?page=doorstep-settings#services/new?${ query }`;
}

/** Hosts that neither the catalogue nor the owner knows: each needs a decision. */
export function UnknownHosts( {
	report: { unknown, pages },
	isSaving,
	onAllow,
}: UnknownHostsProps ) {
	const [ asked, setAsked ] = useState< string | null >( null );
	if ( unknown.length === 0 ) {
		return null;
	}

	return (
		<Card
			title={ sprintf(
				/* translators: %d: number of hosts. */
				_n(
					'%d unknown host',
					'%d unknown hosts',
					unknown.length,
					'doorstep'
				),
				unknown.length
			) }
			help={ __(
				'Pages load from here, and Doorstep does not know who it is. Nothing holds an unknown host back while the shield is off: say what each one is.',
				'doorstep'
			) }
		>
			<ul className="doorstep-rows">
				{ unknown.map( ( found ) => (
					<li key={ found.host }>
						<div>
							<div className="doorstep-named">
								<strong>{ found.host }</strong>
								{ found.before && (
									<span className="doorstep-badge">
										{ __(
											'Loads before consent',
											'doorstep'
										) }
									</span>
								) }
							</div>
							<p>
								{ found.kinds.map( kindText ).join( ', ' ) }
								{ ', ' }
								{ pagesText( found.pages, pages ) }
							</p>
							<code>{ found.example }</code>
						</div>
						<div className="doorstep-actions">
							<Button
								__next40pxDefaultSize
								variant="secondary"
								href={ describeUrl( found ) }
								aria-label={ sprintf(
									/* translators: %s: host. */
									__(
										'Describe %s as a service',
										'doorstep'
									),
									found.host
								) }
							>
								{ __( 'Describe as a service', 'doorstep' ) }
							</Button>
							<Button
								__next40pxDefaultSize
								variant="tertiary"
								disabled={ isSaving }
								onClick={ () => setAsked( found.host ) }
								aria-label={ sprintf(
									/* translators: %s: host. */
									__(
										'Allow %s without consent',
										'doorstep'
									),
									found.host
								) }
							>
								{ __( 'Allow without consent', 'doorstep' ) }
							</Button>
						</div>
					</li>
				) ) }
			</ul>
			{ asked !== null && (
				<AllowDialog
					host={ asked }
					onAllow={ () => {
						setAsked( null );
						onAllow( asked );
					} }
					onClose={ () => setAsked( null ) }
				/>
			) }
		</Card>
	);
}
