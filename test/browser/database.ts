import type { serve } from '../site/serve.mjs';

type Site = Awaited< ReturnType< typeof serve > >;

export type LeadRow = {
	id: string;
	fields: string;
	verdict: string;
	reasons: string;
	expires_at: string;
	listing_reference: string;
	consents: string;
	deliveries: string;
};
export type ConsentRow = {
	id: string;
	granted: string;
	refused: string;
	source: string;
	previous_id: string | null;
};

/** The rows of one of the plugin's tables, read behind its back. */
async function rows< Row >(
	site: Site,
	table: string,
	order: string
): Promise< Row[] > {
	const program = `global $wpdb; echo wp_json_encode( $wpdb->get_results( "SELECT * FROM {$wpdb->prefix}doorstep_${ table } ORDER BY ${ order }" ) );`;
	return JSON.parse( await site.runPhp( program ) ) as Row[];
}

/** Leads as they are stored, in the order of their receipt. */
export function leadsOf( site: Site ): Promise< LeadRow[] > {
	return rows( site, 'leads', 'received_at' );
}

/** Consent records as they are stored, in the order of their receipt. */
export function consentsOf( site: Site ): Promise< ConsentRow[] > {
	return rows( site, 'consents', 'recorded_at' );
}
