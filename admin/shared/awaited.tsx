import { Spinner } from '@wordpress/components';

import { Failure } from './failure';
import type { RequestError } from './request-error';

interface AwaitedProps {
	/** What is said meanwhile. */
	loading: string;
	/** Why it does not come; null while it may. */
	error: RequestError | null;
	onRetry: () => void;
}

/** In the place of what the server has not answered yet. */
export function Awaited( { loading, error, onRetry }: AwaitedProps ) {
	return error === null ? (
		<p className="doorstep-loading" role="status">
			<Spinner /> { loading }
		</p>
	) : (
		<Failure message={ error.message } onRetry={ onRetry } />
	);
}
