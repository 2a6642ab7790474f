import type { LeadList } from '@contract/lead-list';

/** What came, and whether the next request is already under way. */
interface Part {
	list: LeadList;
	goesOn: boolean;
}

/**
 * A page of leads. A search looks through a bounded number of leads at a time, so that less than a page may
 * come although there are more: then it goes on by itself, until the page is full or nothing is left.
 *
 * @param ask    Asks for so many leads after a cursor.
 * @param before Cursor from the page before; null for the first leads.
 * @param count  How many leads make a page.
 */
export async function* leadPages(
	ask: ( before: string | null, count: number ) => Promise< LeadList >,
	before: string | null,
	count: number
): AsyncGenerator< Part, void > {
	let goesOn = true;
	while ( goesOn ) {
		const list = await ask( before, count );
		before = list.next;
		count -= list.leads.length;
		goesOn = before !== null && count > 0;
		yield { list, goesOn };
	}
}
