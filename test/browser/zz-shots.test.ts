import { test } from 'vitest';
import { openStand } from './stand';

test( 'shots', { timeout: 280_000 }, async () => {
	const stand = await openStand( 'zz-shots' );
	const admin = await stand.staff( 'admin' );
	const page = await admin.newPage();
	for ( const lang of [ 'fr_FR', 'en_US' ] ) {
		await stand.site.runPhp( `update_option( 'WPLANG', '${ lang === 'en_US' ? '' : lang }' ); foreach ( get_users() as $u ) { update_user_meta( $u->ID, 'locale', '${ lang }' ); }` );
		for ( const [ w, h, n ] of [ [ 390, 844, 'phone' ], [ 1280, 900, 'desk' ] ] as const ) {
			await page.setViewportSize( { width: w, height: h } );
			for ( const section of ( process.env.SHOTS ?? 'overview,breach,measures,register,recipients,activities,activities/new' ).split( ',' ) ) {
				await page.goto( 'about:blank' );
				await page.goto( `/wp-admin/admin.php?page=doorstep-documents#${ section }` );
				await page.locator( '#doorstep-documents h2' ).waitFor();
				await page.screenshot( { path: `/tmp/shots/${ section.replace( '/', '-' ) }-${ n }-${ lang.slice( 0, 2 ) }.png`, fullPage: true } );
			}
		}
	}
	await stand.close();
} );
