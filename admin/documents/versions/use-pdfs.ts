import apiFetch from '@wordpress/api-fetch';
import { useEffect, useState } from '@wordpress/element';

import { requestError, type RequestError } from '../../shared/request-error';
import { route } from '../../shared/route';
import type { PdfVersion } from '../pdf/pdf-version';
import type { Version } from './types';

/** Makes a version's PDF, and stores it. Another tab may have been faster. */
async function make( path: string ): Promise< void > {
	const version = await apiFetch< PdfVersion >( { path } );
	const { makePdf } = await import(
		/* webpackChunkName: "make-pdf" */ '../pdf/make-pdf'
	);
	try {
		await apiFetch( {
			path: `${ path }/pdf`,
			method: 'POST',
			body: await makePdf( version ),
			headers: { 'Content-Type': 'application/pdf' },
		} );
	} catch ( thrown ) {
		if ( requestError( thrown ).status !== 409 ) {
			throw thrown;
		}
	}
}

/**
 * Makes the PDF of a version that has none.
 *
 * @param version Which; undefined for none.
 * @param onMade  When it is stored.
 */
export function usePdfs( version: Version | undefined, onMade: () => void ) {
	const [ error, setError ] = useState< RequestError | null >( null );
	const [ attempt, setAttempt ] = useState( 0 );
	const path =
		version &&
		`${ route( 'versions' ) }/${ version.document }/${ version.language }/${ version.number }`;

	useEffect( () => {
		if ( path === undefined ) {
			return;
		}
		let isGone = false;
		setError( null );
		make( path )
			.then( () => ! isGone && onMade() )
			.catch(
				( thrown: unknown ) =>
					! isGone && setError( requestError( thrown ) )
			);
		return () => {
			isGone = true;
		};
		// The callback is another one each time.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [ path, attempt ] );

	return { error, retry: () => setAttempt( attempt + 1 ) };
}
