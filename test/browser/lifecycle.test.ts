import { join } from 'node:path';
import {
	afterAll,
	afterEach,
	beforeAll,
	beforeEach,
	describe,
	expect,
	test,
} from 'vitest';
import { serve } from '../site/serve.mjs';

type Site = Awaited< ReturnType< typeof serve > >;

/** A lead that has not expired and one that has, with whom they came from. */
const storeLeads = `
	foreach ( array( 'lives' => 86400, 'expired' => -1 ) as $name => $left ) {
		Doorstep\\Database::insert( 'leads', array(
			'id' => wp_generate_uuid4(), 'form_id' => '', 'kind' => 'contact', 'team' => '', 'post_id' => 0,
			'listing_reference' => '', 'listing_title' => '', 'page' => '/', 'language' => 'fr',
			'fields' => '{"name":"Canari ' . $name . '"}', 'labels' => '{}', 'consents' => '[]', 'search_text' => '',
			'email' => '', 'body_hash' => '', 'text_hash' => '', 'token_nonce' => $name, 'verdict' => 'accept',
			'reasons' => '', 'received_at' => 1790000000, 'last_contact_at' => 1790000000,
			'expires_at' => 1790000000 + $left, 'erase_at' => 1790000000 + 86400, 'deliveries' => '{}',
			'due_at' => 0, 'sender' => 'canari-sender', 'activity' => '',
		) );
	}`;

/** What deletes the plugin on the Plugins screen, but for its files. */
const uninstall =
	"require_once ABSPATH . 'wp-admin/includes/plugin.php'; uninstall_plugin( 'doorstep/doorstep.php' );";
const plugins = "require_once ABSPATH . 'wp-admin/includes/plugin.php';";
const activate = `${ plugins } activate_plugin( 'doorstep/doorstep.php' );`;
const deactivate = `${ plugins } deactivate_plugins( 'doorstep/doorstep.php' );`;

const keepLeads =
	"Doorstep\\Settings::save( array( 'uninstall' => array( 'keepLeads' => true ) ) + Doorstep\\Settings::stored() );";
const countLeads =
	"echo count( Doorstep\\Leads\\LeadStore::live( '1 = 1', array(), '', array() ) );";

let site: Site;

/** A site without a demo: what it has of the plugin is what the plugin stored. */
async function open( more: Parameters< typeof serve >[ 0 ] ): Promise< void > {
	const core = process.env.WP_CORE_DIR;
	site = await serve( {
		engine: ( process.env.DOORSTEP_ENGINE ?? 'php' ) as 'php' | 'mariadb',
		...( core ? { core } : {} ),
		site: join( import.meta.dirname, '../../build/test-site/lifecycle' ),
		...more,
	} );
	// What is planned is planned for the same second, whenever it is.
	await site.setClock( 1_790_000_000 );
	await site.runPhp( deactivate );
}

/** The lines of the whole database that tell of the plugin. */
async function traces(): Promise< string[] > {
	return (
		( await site.dump() )
			.split( '\n' )
			.filter( ( line ) => /doorstep[_/-]|canari/i.test( line ) )
			// WordPress notes who is logged in and what was active lately; its SQLite driver, the keys of dropped tables.
			.filter(
				( line ) =>
					! /recently_activated|session_tokens|information_schema_key_column_usage/.test(
						line
					)
			)
	);
}

beforeAll( () => open( { reset: true } ) );

afterEach( async () => {
	expect( await site.faults() ).toEqual( [] );
} );

afterAll( async () => {
	await site?.stop();
} );

describe( 'On one site', () => {
	beforeEach( async () => {
		await site.runPhp( activate );
		await site.runPhp( storeLeads );
	} );

	test( 'deactivated and activated again, or activated twice, it has lost nothing and doubled nothing', async () => {
		const before = await traces();
		expect(
			before.filter( ( line ) => /canari/i.test( line ) )
		).toHaveLength( 2 );

		await site.runPhp( deactivate );
		expect( ( await traces() ).join( '\n' ) ).not.toMatch(
			/doorstep_(purge|mail)/
		);
		await site.runPhp( activate );
		expect( await traces() ).toEqual( before );

		await site.runPhp(
			'Doorstep\\Installation::activate(); Doorstep\\Installation::activate();'
		);
		expect( await traces() ).toEqual( before );
		await site.runPhp( deactivate );
		await site.runPhp( uninstall );
	} );

	test( 'deleted, it leaves nothing in the whole database', async () => {
		await site.runPhp( `
			$user = new WP_User( wp_insert_user( array( 'user_login' => 'reader', 'user_pass' => 'password', 'role' => 'editor' ) ) );
			$user->add_cap( 'doorstep_read_leads' );
			$user->add_role( 'doorstep_marketing' );
			get_role( 'editor' )->add_cap( 'doorstep_export_leads' );
			wp_schedule_single_event( 1790000100, 'doorstep_mail', array( 'door' ) );
			update_post_meta( 1, Doorstep\\Import\\FlamingoPosts::MARK, 'x' );
			Doorstep\\Prepared::keep( 'x', '', array() );
			Doorstep\\Settings::save( Doorstep\\Settings::stored() );` );
		await site.runPhp( deactivate );
		await site.runPhp( uninstall );
		expect( await traces() ).toEqual( [] );
		expect(
			await site.runPhp(
				"echo implode( ' ', get_user_by( 'login', 'reader' )->roles );"
			)
		).toBe( 'editor' );
		// And again, as whoever was interrupted does.
		await site.runPhp( uninstall );
		expect( await traces() ).toEqual( [] );
	} );

	test( 'deleted by an owner who keeps the leads, it leaves those that live, and they can be read again', async () => {
		await site.runPhp( keepLeads );
		await site.runPhp( deactivate );
		await site.runPhp( uninstall );
		const left = await traces();
		expect(
			left.filter(
				( line ) => ! /doorstep_leads|doorstep_key/.test( line )
			)
		).toEqual( [] );
		expect( left.join( '\n' ) ).toContain( 'Canari lives' );
		expect( left.join( '\n' ) ).not.toMatch(
			/Canari expired|canari-sender/
		);

		await site.runPhp( activate );
		expect( await site.runPhp( countLeads ) ).toBe( '1' );
		await site.runPhp( deactivate );
		await site.runPhp( uninstall );
		expect( await traces() ).toEqual( [] );
	} );
} );

describe( 'On a network', () => {
	const addSite = ( path: string ) =>
		site.runPhp(
			`echo wp_insert_site( array( 'domain' => $_SERVER['HTTP_HOST'], 'path' => '/${ path }/', 'network_id' => 1, 'user_id' => 1, 'title' => '${ path }' ) );`
		);
	const on = ( id: string, source: string ) =>
		site.runPhp( `switch_to_blog( ${ id } ); ${ source }` );
	const isSetUp = async ( id: string ) =>
		( await on(
			id,
			"echo Doorstep\\Schema::is_whole() && get_role( 'doorstep_marketing' ) && is_string( get_option( 'doorstep_key' ) ) && wp_next_scheduled( 'doorstep_purge' ) ? 'yes' : 'no';"
		) ) === 'yes';
	const ofSite = ( lines: string[], id: string ) =>
		lines.filter( ( line ) =>
			new RegExp( `wp_${ id }_(doorstep|options|user)` ).test( line )
		);

	beforeAll( async () => {
		await site.runPhp( `
			require_once ABSPATH . 'wp-admin/includes/upgrade.php';
			require_once ABSPATH . 'wp-admin/includes/network.php';
			foreach ( $wpdb->tables( 'ms_global' ) as $table => $name ) { $wpdb->$table = $name; }
			install_network();
			populate_network( 1, $_SERVER['HTTP_HOST'], 'admin@example.test', 'Doorstep', '/', false );` );
		const port = Number( new URL( site.url ).port );
		await site.stop();
		await open( {
			port,
			constants: {
				MULTISITE: true,
				SUBDOMAIN_INSTALL: false,
				DOMAIN_CURRENT_SITE: `127.0.0.1:${ port }`,
				PATH_CURRENT_SITE: '/',
				SITE_ID_CURRENT_SITE: 1,
				BLOG_ID_CURRENT_SITE: 1,
			},
		} );
	} );

	test( 'each site is set up: those that are there, a new one, and one that was never set up when its wp-admin is opened', async () => {
		const early = await addSite( 'early' );
		expect( ofSite( await traces(), early ) ).toEqual( [] );
		await site.runPhp(
			`${ plugins } activate_plugin( 'doorstep/doorstep.php', '', true );`
		);
		expect( await isSetUp( '1' ) ).toBe( true );
		expect( await isSetUp( early ) ).toBe( true );
		const late = await addSite( 'late' );
		expect( await isSetUp( late ) ).toBe( true );

		await on(
			late,
			"Doorstep\\Schema::drop( Doorstep\\Schema::TABLES ); delete_option( 'doorstep_installed' ); delete_option( 'doorstep_key' );"
		);
		for ( const path of [ '', '?rest_route=/doorstep/v1/leads' ] ) {
			const reply = await fetch( `${ site.url }/late/${ path }`, {
				method: path ? 'POST' : 'GET',
				headers: { 'Content-Type': 'application/json' },
				...( path ? { body: '{}' } : {} ),
			} );
			expect( reply.status, path ).not.toBe( 500 );
		}
		expect( await isSetUp( late ) ).toBe( false );
		await on( late, 'Doorstep\\Installation::upgrade();' );
		expect( await isSetUp( late ) ).toBe( true );
	} );

	test( 'a site that is erased takes its leads along, and deleting the plugin clears each site as its own owner wants', async () => {
		const gone = await addSite( 'gone' );
		await on( gone, storeLeads );
		expect( ( await traces() ).join( '\n' ) ).toContain( 'Canari lives' );
		await site.runPhp( `wp_delete_site( ${ gone } );` );
		expect( ( await traces() ).join( '\n' ) ).not.toMatch( /canari/i );

		const [ early, late ] = [ '2', '3' ];
		await on( early, storeLeads );
		await on( late, `${ storeLeads } ${ keepLeads }` );
		await site.runPhp(
			`${ plugins } deactivate_plugins( 'doorstep/doorstep.php', false, true );`
		);
		expect( ( await traces() ).join( '\n' ) ).not.toMatch(
			/doorstep_(purge|mail)/
		);
		await site.runPhp( uninstall );
		const left = await traces();
		expect(
			left.filter(
				( line ) => ! /wp_3_doorstep_leads|doorstep_key/.test( line )
			)
		).toEqual( [] );
		expect( left.join( '\n' ) ).toContain( 'Canari lives' );
	} );
} );
