import { route } from '../shared/route';
import { useDraft } from '../shared/use-draft';
import type { Draft, RegisterReply } from './types';

function draftOf( { register }: RegisterReply ): Draft {
	return register;
}

/** The register, a draft of it, and saving it. */
export function useRegister() {
	return useDraft( route( 'register' ), draftOf, ( register, reply ) => ( {
		register,
		revision: reply?.revision,
	} ) );
}
