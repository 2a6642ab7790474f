import { sha256Word } from './sha256-word';

/** What solve-proof.ts asks for: the nonce of a form token, and how many zero bits make a solution. */
export interface ProofTask {
	nonce: string;
	bits: number;
}

onmessage = ( { data: { nonce, bits } }: MessageEvent< ProofTask > ) => {
	let number = 0;
	while ( Math.clz32( sha256Word( `${ nonce }:${ number }` ) ) < bits ) {
		number++;
	}
	postMessage( String( number ) );
};
