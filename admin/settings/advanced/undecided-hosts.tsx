import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

interface UndecidedHostsProps {
	hosts: string[];
	/** Decided since, though not saved. */
	allowed: string[];
	onAllow: ( host: string ) => void;
}

/** Hosts of the last scan that need a decision before the shield can go up. */
export function UndecidedHosts( {
	hosts,
	allowed,
	onAllow,
}: UndecidedHostsProps ) {
	return (
		<div className="doorstep-undecided">
			<p>
				{ __(
					'The scan found these hosts. Decide about each, and save; then the shield can be switched on.',
					'doorstep'
				) }
			</p>
			<ul>
				{ hosts.map( ( host ) => (
					<li key={ host }>
						<code>{ host }</code>
						{ allowed.includes( host ) ? (
							<span className="doorstep-quiet">
								{ __( 'Needs no consent', 'doorstep' ) }
							</span>
						) : (
							<span className="doorstep-tools">
								<a
									href={ `#services/new?${ new URLSearchParams( { host } ) }` }
								>
									<span aria-hidden="true">
										{ __( 'Add as a service', 'doorstep' ) }
									</span>
									<span className="screen-reader-text">
										{ sprintf(
											/* translators: %s: a host. */
											__(
												'Add %s as a service',
												'doorstep'
											),
											host
										) }
									</span>
								</a>
								<Button
									variant="link"
									aria-label={ sprintf(
										/* translators: %s: a host. */
										__(
											'Needs no consent: %s',
											'doorstep'
										),
										host
									) }
									onClick={ () => onAllow( host ) }
								>
									{ __( 'Needs no consent', 'doorstep' ) }
								</Button>
							</span>
						) }
					</li>
				) ) }
			</ul>
		</div>
	);
}
