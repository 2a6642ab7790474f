import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { vectors } from '../vectors/proofs.json';
import { sha256Word } from '../../widget/sha256-word';
import { FormStand } from './form-stand';

/** The first 32 bits that Node finds, as a signed number. */
function expected( text: string ): number {
	return createHash( 'sha256' ).update( text ).digest().readInt32BE( 0 );
}

describe( 'The hash', () => {
	test( 'is that of SHA-256 for every text of one block', () => {
		for ( let length = 0; length <= 55; length++ ) {
			const text = '~ 0fZ:9'.repeat( 8 ).slice( 0, length );
			expect( sha256Word( text ), text ).toBe( expected( text ) );
		}
	} );

	test( 'is that of SHA-256 for a thousand numbers after a nonce', () => {
		for ( let number = 0; number < 1000; number++ ) {
			const text = `0123456789abcdef0123456789abcdef:${ number * 7919 }`;
			expect( sha256Word( text ), text ).toBe( expected( text ) );
		}
	} );
} );

describe( 'The worker', () => {
	test.each( vectors )(
		'finds $number for $nonce at $bits bits',
		async ( { number, ...task } ) => {
			const solutions: unknown[] = [];
			vi.stubGlobal( 'postMessage', ( solution: unknown ) =>
				solutions.push( solution )
			);
			await import( '../../widget/proof-worker' );
			window.onmessage?.( new MessageEvent( 'message', { data: task } ) );
			vi.unstubAllGlobals();
			expect( solutions ).toEqual( [ number ] );
		}
	);
} );

/** What stands in for the browser's worker: answers when the test says so. */
class WorkerStub {
	static made: WorkerStub[] = [];
	task: unknown;
	isStopped = false;
	onmessage: ( ( event: { data: string } ) => void ) | null = null;
	onerror: ( () => void ) | null = null;

	constructor( readonly url: string ) {
		WorkerStub.made.push( this );
	}

	postMessage( task: unknown ): void {
		this.task = task;
	}

	terminate(): void {
		this.isStopped = true;
	}
}

describe( 'The form', () => {
	const worker = 'https://agence.example/proof-worker.js?ver=1';
	const nonce = 'a'.repeat( 32 );
	const asks = ( bits: number ) => ( {
		status: 200,
		body: {
			token: `v2.form.1.${ nonce }.fill.${ bits }.mac`,
			bits,
			worker,
		},
	} );
	let stand: FormStand;

	beforeEach( () => {
		vi.useFakeTimers();
		sessionStorage.clear();
		WorkerStub.made = [];
		vi.stubGlobal( 'Worker', WorkerStub );
		stand = new FormStand();
	} );

	afterEach( () => {
		vi.unstubAllGlobals();
		vi.restoreAllMocks();
		vi.useRealTimers();
	} );

	test( 'starts no worker where the server asks for no work', async () => {
		stand.tokenReplies = [ asks( 0 ) ];
		await stand.fill();
		await stand.send();
		expect( WorkerStub.made ).toEqual( [] );
		expect( stand.leads[ 0 ] ).not.toHaveProperty( 'proof' );
	} );

	test( 'works while the visitor types, and sends the solution along', async () => {
		stand.tokenReplies = [ asks( 16 ) ];
		await stand.fill();
		const [ made ] = WorkerStub.made;
		expect( made ).toMatchObject( {
			url: worker,
			task: { nonce, bits: 16 },
		} );
		made?.onmessage?.( { data: '4711' } );
		await stand.send();
		expect( stand.leads[ 0 ]?.proof ).toBe( '4711' );
		expect( made?.isStopped ).toBe( true );
		expect( WorkerStub.made ).toHaveLength( 1 );
	} );

	test( 'waits for a solution that is on its way', async () => {
		stand.tokenReplies = [ asks( 16 ) ];
		await stand.fill();
		stand.press();
		await vi.advanceTimersByTimeAsync( 9_000 );
		expect( stand.leads ).toEqual( [] );
		WorkerStub.made[ 0 ]?.onmessage?.( { data: '4711' } );
		await vi.advanceTimersByTimeAsync( 0 );
		expect( stand.leads[ 0 ]?.proof ).toBe( '4711' );
	} );

	test( 'never keeps the visitor waiting for more than ten seconds: it is sent without', async () => {
		stand.tokenReplies = [ asks( 18 ) ];
		await stand.fill();
		stand.press();
		await vi.advanceTimersByTimeAsync( 9_999 );
		expect( stand.leads ).toEqual( [] );
		await vi.advanceTimersByTimeAsync( 2 );
		expect( stand.leads[ 0 ] ).not.toHaveProperty( 'proof' );
		expect( stand.isReceived ).toBe( true );
	} );

	test.each( [
		[
			'has no workers',
			() => vi.stubGlobal( 'Worker', undefined ),
			() => {},
		],
		[
			'throws at a worker that its policy forbids',
			() =>
				vi.stubGlobal(
					'Worker',
					class {
						constructor() {
							throw new DOMException( 'No', 'SecurityError' );
						}
					}
				),
			() => {},
		],
		[
			'cannot load the worker',
			() => {},
			() => WorkerStub.made[ 0 ]?.onerror?.(),
		],
	] )( 'sends at once where the browser %s', async ( _, before, after ) => {
		before();
		stand.tokenReplies = [ asks( 16 ) ];
		await stand.fill();
		after();
		stand.press();
		await vi.advanceTimersByTimeAsync( 0 );
		expect( stand.leads[ 0 ] ).not.toHaveProperty( 'proof' );
		expect( stand.isReceived ).toBe( true );
	} );

	test( 'solves the work of the token that takes the place of one that is not known', async () => {
		stand.tokenReplies = [ asks( 16 ), asks( 18 ) ];
		stand.replies = [
			{ status: 409, body: { code: 'unknown_token', message: 'No' } },
			{ status: 200, body: { code: 'received', message: 'Yes' } },
		];
		await stand.fill();
		WorkerStub.made[ 0 ]?.onmessage?.( { data: '1' } );
		stand.press();
		await vi.advanceTimersByTimeAsync( 5_000 );
		WorkerStub.made[ 1 ]?.onmessage?.( { data: '2' } );
		await vi.advanceTimersByTimeAsync( 5_000 );
		expect( stand.leads.map( ( { proof } ) => proof ) ).toEqual( [
			'1',
			'2',
		] );
		expect( WorkerStub.made[ 1 ]?.task ).toEqual( { nonce, bits: 18 } );
	} );
} );
