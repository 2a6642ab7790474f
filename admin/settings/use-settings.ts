import { route } from '../shared/route';
import { useDraft } from '../shared/use-draft';
import type { Draft, SettingsReply } from './types';

function draftOf( { settings, profile }: SettingsReply ): Draft {
	return { settings, profile };
}

/** The settings, a draft of them, and saving it. */
export function useSettings() {
	return useDraft( route( 'settings' ), draftOf, ( draft ) => draft );
}
