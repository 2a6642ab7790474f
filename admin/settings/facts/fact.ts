import type { Draft } from '../types';

/** Where a fact is asked for. */
export type Jurisdiction = Draft[ 'profile' ][ 'jurisdiction' ];

/** Facts of the profile that are texts. */
export type FactName = {
	[
		Name in keyof Draft[ 'profile' ]
	]: Draft[ 'profile' ][ Name ] extends string ? Name : never;
}[ keyof Draft[ 'profile' ] ];

/** One fact to ask for. */
export interface Fact {
	name: Exclude< FactName, 'jurisdiction' >;
	label: string;
	/** One sentence: what it is, or what it does. */
	help: string;
	type?: 'text' | 'email' | 'tel' | 'url';
	/** Short enough to stand beside another one. */
	isHalf?: boolean;
	/** Left out: everywhere. */
	only?: Jurisdiction[];
}

/** Facts under one heading. */
export interface FactGroup {
	title: string;
	help: string;
	facts: Fact[];
	/** Left out: everywhere. */
	only?: Jurisdiction[];
}
