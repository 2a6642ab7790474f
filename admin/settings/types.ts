import type { Profile } from '@contract/profile';
import type { Service } from '@contract/service';
import type { Settings } from '@contract/settings';

/** What the screen edits. */
export interface Draft {
	settings: Omit< Settings, 'captcha' > & {
		captcha: Omit< Settings[ 'captcha' ], 'secretKey' > & {
			/** Null or left out: the stored one stays. The browser is never told it. */
			secretKey?: string | null;
		};
	};
	profile: Required< Profile >;
}

/** Reply of GET and PUT /settings. */
export interface SettingsReply extends Draft {
	catalogue: Pick<
		Service,
		'id' | 'name' | 'category' | 'provider' | 'country'
	>[];
	/** Whether a captcha secret is stored. */
	secretSet: boolean;
	/** Paths that wp-config.php decides. */
	locked: string[];
}

/** What every section of the screen is given. */
export interface SectionProps {
	draft: Draft;
	reply: SettingsReply;
	onSettings: ( change: Partial< Draft[ 'settings' ] > ) => void;
	onProfile: ( change: Partial< Draft[ 'profile' ] > ) => void;
}
