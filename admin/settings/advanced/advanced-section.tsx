import type { SectionProps } from '../types';
import { AllowedHostsField } from './allowed-hosts-field';
import { ConsentModeFields } from './consent-mode-fields';
import { ShieldField } from './shield-field';
import { UninstallField } from './uninstall-field';

/** What most sites leave as it is. */
export function AdvancedSection( props: SectionProps ) {
	return (
		<>
			<ShieldField { ...props } />
			<AllowedHostsField { ...props } />
			<ConsentModeFields { ...props } />
			<UninstallField { ...props } />
		</>
	);
}
