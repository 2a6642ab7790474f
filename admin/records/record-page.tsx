import { Spinner } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { ConsentRecordView } from '@contract/consent-record-view';

import { Failure } from '../shared/failure';
import { route } from '../shared/route';
import { useReply } from '../shared/use-reply';
import { BackLink } from './back-link';
import { BannerCopyOf } from './banner-copy-of';
import { RecordChain } from './record-chain';
import { RecordFacts } from './record-facts';
import type { Place } from './use-place';

interface RecordPageProps {
	id: string;
	go: ( to: Partial< Place > ) => void;
}

/** One record: what was answered, before and after, and what the visitor saw. */
export function RecordPage( { id, go }: RecordPageProps ) {
	const { body, error, retry } = useReply< ConsentRecordView >(
		`${ route( 'records' ) }/${ id }`
	);
	const heading = useRef< HTMLHeadingElement >( null );
	const record = body?.records.find( ( one ) => one.id === body.id );

	useEffect( () => heading.current?.focus(), [ record ] );

	return (
		<>
			<BackLink go={ go } />
			{ error !== null && (
				<Failure message={ error.message } onRetry={ retry } />
			) }
			{ body === null && error === null && (
				<p className="doorstep-loading" role="status">
					<Spinner /> { __( 'Loading the record…', 'doorstep' ) }
				</p>
			) }
			{ body !== null && record !== undefined && (
				<>
					<h1 ref={ heading } tabIndex={ -1 }>
						{ __( 'Record', 'doorstep' ) }{ ' ' }
						<bdi className="doorstep-number">{ record.id }</bdi>
					</h1>
					<div className="doorstep-columns">
						<RecordFacts record={ record } names={ body.names } />
						{ body.records.length > 1 && (
							<RecordChain
								records={ body.records }
								current={ record.id }
								go={ go }
							/>
						) }
					</div>
					<BannerCopyOf version={ record.version } />
				</>
			) }
		</>
	);
}
