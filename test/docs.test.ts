import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const read = ( file: string ) => readFileSync( file, 'utf8' );

const forms = read( 'docs/forms.md' );
const documented = forms + read( 'docs/consent.md' ) + read( 'README.md' );

const php = readdirSync( 'php-bridge', {
	recursive: true,
	withFileTypes: true,
} )
	.filter( ( entry ) => entry.isFile() && entry.name.endsWith( '.php' ) )
	.map( ( entry ) => read( join( entry.parentPath, entry.name ) ) )
	.join( '\n' );

function found( pattern: RegExp, text = php ): string[] {
	const all = [ ...text.matchAll( pattern ) ].map(
		( [ , one = '' ] ) => one
	);
	expect( all ).not.toEqual( [] );

	return [ ...new Set( all ) ];
}

describe( 'The documentation for developers', () => {
	test( 'names every hook, and none that does not exist', () => {
		const hooks = found(
			/(?:do_action|apply_filters)\(\s*'(doorstep_\w+)'/g
		);
		expect(
			hooks.filter( ( hook ) => ! documented.includes( hook ) )
		).toEqual( [] );
		expect(
			found( /(?:action|filter) `(doorstep_\w+)`/g, forms ).filter(
				( hook ) => ! hooks.includes( hook )
			)
		).toEqual( [] );
	} );

	test( 'names every answer to a lead with its status', () => {
		const statuses = read( 'php-bridge/Leads/LeadOutcome.php' );
		for ( const [ , code, status ] of statuses.matchAll(
			/'(\w+)'\s+=> (\d{3}),/g
		) ) {
			// The confirm step answers the plain form alone, with a page.
			if ( code !== 'confirm' ) {
				expect( forms ).toContain( `| ${ status } | \`${ code }\` |` );
			}
		}
	} );

	test( 'names every reason for doubt', () => {
		const [ reasons = '' ] = found( /REASONS = array\( (.*?) \);/g );
		for ( const reason of found( /'(\w+)'/g, reasons ) ) {
			expect( forms ).toContain( `\`${ reason }\`` );
		}
	} );

	test( 'names every header that the webhook sends, and every constant of wp-config.php', () => {
		for ( const header of found( /'(Doorstep-\w+)'/g ) ) {
			expect( forms ).toContain( header );
		}
		for ( const constant of found( /'(DOORSTEP_[A-Z]+_?[A-Z]*)'/g ) ) {
			expect( forms ).toContain( constant );
		}
	} );

	test( 'gives limits as they are', () => {
		const { limits } = JSON.parse(
			read( 'php-bridge/contract/contract.json' )
		) as { limits: Record< string, number > };
		for ( const [ words, limit ] of [
			[ 'good for % hours', 'tokenHours' ],
			[ 'at most % fields', 'formFields' ],
			[ 'within % seconds of the token', 'minimumFillSeconds' ],
			[ '(% second at the confirm step)', 'minimumConfirmSeconds' ],
			[ 'not answer within % seconds', 'captchaSeconds' ],
			[ 'erased after % days', 'quarantineDays' ],
			[ 'has % bits where', 'proofBits' ],
			[ 'and % while more than', 'attackProofBits' ],
			[ 'more than % leads came in', 'attackLeadsPerTenMinutes' ],
			[ 'more than % leads in ten', 'leadsPerAddressAndTenMinutes' ],
			[ 'or % a day from one network', 'leadsPerAddressAndDay' ],
			[ ', % a day from one network', 'doorLinksPerSenderAndDay' ],
		] as const ) {
			expect( forms ).toContain(
				words.replace( '%', String( limits[ limit ] ) )
			);
		}
	} );
} );
