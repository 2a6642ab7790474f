import type { ImportBatch } from '@contract/import-batch';
import type { Profile } from '@contract/profile';
import type { Service } from '@contract/service';
import type { Settings } from '@contract/settings';

export type CaptchaProvider = Settings[ 'captcha' ][ 'provider' ];

/** What is known of a captcha, whether it is chosen or not. */
export interface CaptchaFacts {
	name: string;
	/** Id of the service that visitors allow. */
	service: string;
	/** Where owners get their keys. */
	keysUrl: string;
	/** Paths that wp-config.php decides. */
	locked: string[];
	/** Where the secret is kept; empty where there is none. */
	secret: '' | 'constant' | 'settings' | 'connector';
}

/** What the screen edits. */
export interface Draft {
	settings: Omit< Settings, 'captcha' | 'webhook' > & {
		captcha: Omit< Settings[ 'captcha' ], 'secretKey' > & {
			/** Null or left out: the stored one stays. The browser is never told it. */
			secretKey?: string | null;
		};
		webhook: Omit< Settings[ 'webhook' ], 'secret' > & {
			/** As the captcha's. */
			secret?: string | null;
		};
	};
	profile: Required< Profile >;
}

/** Reply of GET and PUT /settings. */
export interface SettingsReply extends Draft {
	/** The catalogue's own facts, with the sentence that visitors read. */
	catalogue: ( Service & { purpose: string } )[];
	site: {
		host: string;
		/** Host and beginning of a path that a page of this site cannot do without. */
		addresses: string[];
		/** The theme's colours, as `#rrggbb`. */
		palette: { name: string; color: string }[];
		/** Background of banner and panel where the owner chose none. */
		ground: string;
		/** Text where the owner chose none. */
		ink: string;
	};
	/** What visitors get, with the services that are stored. */
	banner: {
		html: string;
		style: string;
		layouts: Record<
			Draft[ 'settings' ][ 'appearance' ][ 'layout' ],
			string
		>;
	};
	/** Hosts of the last scan that nobody decided about; null before any scan. */
	unclassified: string[] | null;
	/** What each captcha is, and where its secret is kept. */
	captchas: Record< CaptchaProvider, CaptchaFacts >;
	/** Whether a secret of the webhook is stored. */
	webhookSecretSet: boolean;
	/** What Contact Form 7 stored in Flamingo. */
	flamingo: ImportBatch[ 'posts' ];
	/** Paths that wp-config.php decides. */
	locked: string[];
}

/** What every section of the screen is given. */
export interface SectionProps {
	draft: Draft;
	reply: SettingsReply;
	/** What the address bar names inside the section; empty for the section itself. */
	detail: string;
	onSettings: ( change: Partial< Draft[ 'settings' ] > ) => void;
	onProfile: ( change: Partial< Draft[ 'profile' ] > ) => void;
}
