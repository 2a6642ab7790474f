import type { LeadList } from '@contract/lead-list';

type Lead = LeadList[ 'leads' ][ number ];

/** A lead in the list, with what a test says of it. */
export function lead( said: Partial< Lead > ): Lead {
	return {
		id: '00000000-0000-4000-8000-000000000001',
		kind: 'contact',
		receivedAt: '2026-01-02T10:00:00Z',
		lastContactAt: '2026-01-02T10:00:00Z',
		expiresAt: '2028-01-02T10:00:00Z',
		fields: { name: 'Camille Le Goff', email: 'camille@example.com' },
		consents: [],
		listingReference: 'MV-2041',
		pageTitle: 'Maison de ville',
		verdict: 'accept',
		state: 'new',
		hold: null,
		isFrozen: false,
		mailState: 'sent',
		...said,
	};
}
