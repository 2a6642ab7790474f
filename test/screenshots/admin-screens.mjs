import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../site/folders.mjs';
import { sizes } from './camera.mjs';

/** Opens the lead whose name this is, wherever it is in the list. */
const lead = ( name ) => async ( page ) => {
	await page.getByRole( 'searchbox' ).fill( name );
	const link = page.locator( '[id^="doorstep-lead-"]' );
	await link.filter( { hasText: name } ).first().click();
	await page.locator( '.doorstep-facts' ).waitFor();
};

/** Opens a lead, and of what can be done with it what has this place in the list. */
const step = ( name, index ) => async ( page ) => {
	await lead( name )( page );
	await page.locator( '.doorstep-more-steps summary' ).click();
	if ( index === undefined ) {
		return true;
	}
	const steps = page.locator( '.doorstep-more-steps .components-button' );
	await steps.nth( index ).click();
	await page.locator( '.components-modal__frame' ).waitFor();
};

const selected = ( asked ) => async ( page ) => {
	for ( const index of [ 1, 2, 3 ] ) {
		await page.locator( '.doorstep-select input' ).nth( index ).click();
	}
	if ( asked !== undefined ) {
		await page
			.locator( '.doorstep-bulk-steps .components-button' )
			.nth( asked )
			.click();
		await page.locator( '.components-modal__frame' ).waitFor();
	}
};

const whole = async () => true;

const retention = async ( page ) => {
	await page.getByRole( 'spinbutton' ).first().fill( '6' );
	await page.locator( '.doorstep-section [role="status"] p' ).waitFor();
	return true;
};

/** Screens and what they look like in each state: the query of the address, and how somebody gets there. */
const screens = {
	'desk-list': [ 'doorstep', whole ],
	'desk-cards': [
		'doorstep',
		async ( page ) => {
			const cards = page.locator( '.doorstep-layouts button' ).last();
			await ( ( await cards.count() ) > 0 && cards.click() );
			return true;
		},
	],
	'desk-filters': [
		'doorstep&kind=viewing',
		( page ) => page.locator( '.doorstep-filters' ).waitFor(),
	],
	'desk-selected': [ 'doorstep', selected() ],
	'desk-bulk-freeze': [ 'doorstep', selected( 3 ) ],
	'desk-bulk-erase': [ 'doorstep', selected( 4 ) ],
	'desk-nothing-found': [
		'doorstep',
		async ( page ) => {
			await page.getByRole( 'searchbox' ).fill( 'Introuvable' );
			await page.locator( '.doorstep-empty' ).waitFor();
		},
	],
	'desk-doubtful': [ 'doorstep&view=doubtful' ],
	'desk-expiring': [ 'doorstep&view=expiring' ],
	'desk-pending': [ 'doorstep&view=pending' ],
	'desk-figures': [ 'doorstep&view=figures', whole ],
	'desk-figures-tables': [
		'doorstep&view=figures',
		async ( page ) => {
			for ( const _ of [ 1, 2 ] ) {
				await page
					.locator( '.doorstep-figures-heading button' )
					.nth( _ - 1 )
					.click();
			}
			return true;
		},
	],
	'desk-trail': [ 'doorstep&view=trail', whole ],
	lead: [ 'doorstep', step( 'Maud Kerbrat' ) ],
	'lead-long': [ 'doorstep', step( 'Rochefoucauld' ) ],
	'lead-held': [ 'doorstep', step( 'Anouk Brient' ) ],
	'lead-frozen': [ 'doorstep', step( 'Zélie Corre' ) ],
	'lead-hold': [ 'doorstep', step( 'Maud Kerbrat', 0 ) ],
	'lead-freeze': [ 'doorstep', step( 'Maud Kerbrat', 1 ) ],
	'lead-objection': [ 'doorstep', step( 'Maud Kerbrat', 2 ) ],
	'lead-sharing': [ 'doorstep', step( 'Maud Kerbrat', 3 ) ],
	'lead-erase': [ 'doorstep', step( 'Maud Kerbrat', 4 ) ],
	'lead-merge': [
		'doorstep',
		async ( page ) => {
			await lead( 'Maud Kerbrat' )( page );
			await page.locator( '.doorstep-others button' ).last().click();
			await page.locator( '.components-modal__frame' ).waitFor();
		},
	],
	records: [ 'doorstep-records', whole ],
	record: [
		'doorstep-records',
		async ( page ) => {
			await page.locator( '.doorstep-records a' ).first().click();
			await page.locator( '.doorstep-facts' ).first().waitFor();
			return true;
		},
	],
	requests: [ 'doorstep-requests', whole ],
	scan: [ 'doorstep-scan' ],
	...Object.fromEntries(
		[ 'agency', 'services', 'banner', 'form', 'mail', 'leads' ].map(
			( id ) => [
				`settings-${ id }`,
				[ `doorstep-settings#${ id }`, whole ],
			]
		)
	),
	'settings-retention': [ 'doorstep-settings#leads', retention ],
};

/** Screens of a site where nobody has left or asked anything. */
const emptyScreens = {
	'empty-desk': [ 'doorstep' ],
	'empty-figures': [ 'doorstep&view=figures', whole ],
	'empty-trail': [ 'doorstep&view=trail' ],
	'empty-pending': [ 'doorstep&view=pending' ],
	'empty-records': [ 'doorstep-records', whole ],
	'empty-requests': [ 'doorstep-requests' ],
};

/** What marketing staff see of a lead that only administrators may read. */
const marketingScreens = {
	'marketing-list': [ 'doorstep', whole ],
	'marketing-frozen': [
		'doorstep&mark=frozen',
		async ( page ) => {
			await page.locator( '[id^="doorstep-lead-"]' ).first().click();
			await page.locator( '.doorstep-facts' ).waitFor();
			return true;
		},
	],
};

/** To whom: in which language and colours, how wide, and whether from right to left. */
const variants = [
	[ 'fr', 'fr_FR', 'fresh', { viewport: sizes.desktop } ],
	[ 'fr-phone', 'fr_FR', 'fresh', { viewport: sizes.phone } ],
	[ 'en-phone', 'en_US', 'fresh', { viewport: sizes.phone } ],
	[ 'en-narrow', 'en_US', 'fresh', { viewport: sizes.narrow } ],
	[ 'rtl', 'en_US', 'fresh', { viewport: sizes.desktop } ],
	[ 'rtl-phone', 'en_US', 'fresh', { viewport: sizes.phone } ],
	[ 'midnight', 'fr_FR', 'midnight', { viewport: sizes.desktop } ],
];

/**
 * Takes pictures of the screens of wp-admin, and prints what axe finds wrong with them.
 *
 * @param {Awaited<ReturnType<typeof import('./camera.mjs').openCamera>>} camera   Takes them
 * @param {string}                                                        folder   Where to
 * @param {(name: string) => boolean}                                     isWanted Which
 */
export async function shootAdmin( camera, folder, isWanted ) {
	const { site } = camera;
	await writeFile(
		join( site.docroot, 'wp-content/mu-plugins/screenshot-rtl.php' ),
		"<?php add_action( 'after_setup_theme', static fn() => isset( $_COOKIE['screenshot_rtl'] ) && $GLOBALS['wp_locale']->text_direction = 'rtl' );\n"
	);
	const sets = [
		[ 'admin', emptyScreens ],
		[ 'admin', screens ],
		[ 'marketing', marketingScreens ],
	];
	for ( const [ index, [ user, set ] ] of sets.entries() ) {
		if ( index === 1 ) {
			await site.runPhp( join( root, 'test/screenshots/samples.php' ) );
		}
		const session = await camera.logIn( user );
		for ( const [ variant, locale, scheme, options ] of variants ) {
			const names = Object.keys( set ).filter( ( name ) =>
				isWanted( `${ name }-${ variant }` )
			);
			if ( names.length === 0 ) {
				continue;
			}
			await site.runPhp(
				'$user = get_user_by( "login", $args[0] )->ID; update_user_meta( $user, "locale", $args[1] ); update_user_meta( $user, "admin_color", $args[2] );',
				[ user, locale, scheme ]
			);
			const storageState = {
				...session,
				cookies: [
					...session.cookies,
					...( variant.startsWith( 'rtl' )
						? [
								{
									...session.cookies[ 0 ],
									name: 'screenshot_rtl',
									value: '1',
									path: '/',
								},
							]
						: [] ),
				],
			};
			for ( const name of names ) {
				const [ query, state ] = set[ name ];
				const full = `${ name }-${ variant }`;
				await camera
					.shoot(
						join( folder, full ),
						{ ...options, storageState },
						async ( page ) => {
							page.setDefaultTimeout( 15_000 );
							await page.goto(
								`/wp-admin/admin.php?page=${ query }`
							);
							await page.waitForLoadState( 'networkidle' );
							const isWhole = await state?.( page );
							await page.waitForLoadState( 'networkidle' );
							const dialog = '.components-modal__frame';
							await camera.complain(
								page,
								full,
								( await page.locator( dialog ).count() ) > 0
									? dialog
									: '#wpbody-content'
							);
							return isWhole;
						}
					)
					.catch( ( error ) =>
						console.log(
							`${ full }: ${ error.message.split( '\n' )[ 0 ] }`
						)
					);
			}
		}
	}
}
