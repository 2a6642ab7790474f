<?php
/**
 * The REST routes, as a table of contents.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

/**
 * Registers every route of the contract.
 *
 * | method and route | who | answered by |
 * |---|---|---|
 * | GET /panel | anybody | Consent\PanelData |
 * | POST /consents | anybody | Consent\ConsentEndpoint |
 * | POST /consents/shown | anybody | Consent\ShownEndpoint |
 * | GET /consent-records, …/<id>, …/figures, …/versions, …/versions/<version> | doorstep_configure | Consent\RecordsRoute |
 * | POST /form-token | anybody | Leads\TokenEndpoint |
 * | POST /leads | anybody | Leads\LeadEndpoint |
 * | GET /leads, GET /leads/<id> | doorstep_read_leads | Leads\LeadsRoute |
 * | GET /leads/figures | doorstep_read_leads | Leads\FiguresRoute |
 * | POST /leads/<id>/deliveries/<channel> | doorstep_edit_leads | Leads\SendAgainRoute |
 * | POST /mail-test | doorstep_configure | Leads\TestMailRoute |
 * | POST /leads/<id>/actions | doorstep_edit_leads | Leads\LeadActions |
 * | POST /leads/bulk | doorstep_edit_leads, and doorstep_erase_leads to erase | Leads\LeadActions |
 * | DELETE /leads/<id> | doorstep_erase_leads | Leads\LeadActions |
 * | GET /trail | doorstep_configure | Leads\TrailRoute |
 * | POST, DELETE /import/flamingo | doorstep_configure | Import\ImportRoute |
 * | GET /requests, POST /requests/<id> | doorstep_read_leads | Requests\RequestsRoute |
 * | GET, PUT /settings | doorstep_configure | Admin\SettingsEndpoint |
 * | POST /settings/retention-preview | doorstep_configure | Admin\RetentionPreview |
 * | POST /settings/captcha-keys | doorstep_configure | Admin\CaptchaKeys |
 * | GET, PUT /register | doorstep_configure | Register\RegisterEndpoint |
 * | GET /document-versions, …/<document>/<language>/<number>, POST …/pdf | doorstep_configure | Versions\VersionsRoute |
 * | POST, DELETE /planned-change | doorstep_configure | Versions\PlannedChangeRoute |
 * | GET, POST /scan | doorstep_configure | Scan\ScanRoute |
 */
final class Routes {

	/**
	 * Registers the routes; on rest_api_init.
	 */
	public static function register(): void {
		self::consent();
		self::records();
		LeadRoutes::register();
		self::import();
		DocumentRoutes::register();
		register_rest_route(
			Contract::rest_namespace(),
			Contract::route( 'settings' ),
			array(
				array(
					'methods'             => 'GET',
					'callback'            => array( Admin\SettingsEndpoint::class, 'read' ),
					'permission_callback' => array( self::class, 'may_configure' ),
				),
				array(
					'methods'             => 'PUT',
					'callback'            => array( Admin\SettingsEndpoint::class, 'write' ),
					'permission_callback' => array( self::class, 'may_configure' ),
				),
			)
		);
		register_rest_route(
			Contract::rest_namespace(),
			Contract::route( 'retentionPreview' ),
			array(
				'methods'             => 'POST',
				'callback'            => array( Admin\RetentionPreview::class, 'answer' ),
				'permission_callback' => array( self::class, 'may_configure' ),
			)
		);
		register_rest_route(
			Contract::rest_namespace(),
			Contract::route( 'captchaKeys' ),
			array(
				'methods'             => 'POST',
				'callback'            => array( Admin\CaptchaKeys::class, 'answer' ),
				'permission_callback' => array( self::class, 'may_configure' ),
				'args'                => self::captcha_keys(),
			)
		);
		register_rest_route(
			Contract::rest_namespace(),
			Contract::route( 'scan' ),
			array(
				array(
					'methods'             => 'GET',
					'callback'            => array( Scan\ScanRoute::class, 'read' ),
					'permission_callback' => array( self::class, 'may_configure' ),
				),
				array(
					'methods'             => 'POST',
					'callback'            => array( Scan\ScanRoute::class, 'write' ),
					'permission_callback' => array( self::class, 'may_configure' ),
				),
			)
		);
	}

	/**
	 * The second layer, and the records of choices, which the endpoint validates itself.
	 */
	private static function consent(): void {
		register_rest_route(
			Contract::rest_namespace(),
			Contract::route( 'panel' ),
			array(
				'methods'             => 'GET',
				'callback'            => array( Consent\PanelData::class, 'answer' ),
				'permission_callback' => array( self::class, 'is_public' ),
				'args'                => array(
					'language' => array(
						'type'    => 'string',
						'enum'    => Texts::languages(),
						'default' => 'en',
					),
				),
			)
		);
		register_rest_route(
			Contract::rest_namespace(),
			Contract::route( 'consents' ),
			array(
				'methods'             => 'POST',
				'callback'            => array( Consent\ConsentEndpoint::class, 'answer' ),
				'permission_callback' => array( self::class, 'is_public' ),
			)
		);
		register_rest_route(
			Contract::rest_namespace(),
			Contract::route( 'shown' ),
			array(
				'methods'             => 'POST',
				'callback'            => array( Consent\ShownEndpoint::class, 'answer' ),
				'permission_callback' => array( self::class, 'is_public' ),
			)
		);
	}

	/**
	 * Reading of the proof.
	 */
	private static function records(): void {
		$date = array(
			'type'      => 'string',
			'pattern'   => '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
			'maxLength' => 10,
		);
		$get  = static function ( string $below, string $method, array $args = array() ): void {
			register_rest_route(
				Contract::rest_namespace(),
				Contract::route( 'records' ) . $below,
				array(
					'methods'             => 'GET',
					'callback'            => array( Consent\RecordsRoute::class, $method ),
					'permission_callback' => array( self::class, 'may_configure' ),
					'args'                => $args,
				)
			);
		};
		$get(
			'',
			'list',
			array(
				'id'       => array(
					'type'      => 'string',
					'pattern'   => '^[0-9a-f-]{4,36}$',
					'maxLength' => 36,
				),
				'source'   => array(
					'type' => 'string',
					'enum' => array( 'banner', 'panel', 'placeholder', 'once', 'form', 'gpc', 'withdrawal', 'api' ),
				),
				'from'     => $date,
				'to'       => $date,
				'before'   => array(
					'type'      => 'string',
					'pattern'   => '^[0-9]{1,12}-[0-9a-f-]{36}$',
					'maxLength' => 49,
				),
				'per_page' => array(
					'type'    => 'integer',
					'minimum' => 1,
					'maximum' => 100,
					'default' => 20,
				),
			)
		);
		$get( '/(?P<id>[0-9a-f-]{36})', 'view' );
		$get(
			'/figures',
			'figures',
			array(
				'from' => array( 'required' => true ) + $date,
				'to'   => array( 'required' => true ) + $date,
				'per'  => array(
					'type'    => 'string',
					'enum'    => array( 'day', 'week', 'month' ),
					'default' => 'day',
				),
			)
		);
		$get(
			'/versions',
			'versions',
			array(
				'date'     => $date,
				'language' => array(
					'type'      => 'string',
					'pattern'   => '^[a-z]{2,3}$',
					'maxLength' => 3,
				),
			)
		);
		$get( '/versions/(?P<version>[0-9a-f]{8})', 'copy' );
	}

	/**
	 * What other plugins stored.
	 */
	private static function import(): void {
		register_rest_route(
			Contract::rest_namespace(),
			Contract::route( 'flamingo' ),
			array(
				array(
					'methods'             => 'POST',
					'callback'            => array( Import\ImportRoute::class, 'import' ),
					'permission_callback' => array( self::class, 'may_configure' ),
					'args'                => array(
						'after'  => array(
							'type'    => 'integer',
							'minimum' => 0,
							'default' => 0,
						),
						'dryRun' => array(
							'type'     => 'boolean',
							'required' => true,
						),
					),
				),
				array(
					'methods'             => 'DELETE',
					'callback'            => array( Import\ImportRoute::class, 'delete_originals' ),
					'permission_callback' => array( self::class, 'may_configure' ),
				),
			)
		);
	}

	/**
	 * The captcha's keys as the contract has them; none of them names a host.
	 *
	 * @return array<string, array<mixed>>
	 */
	private static function captcha_keys(): array {
		$key = array(
			'type'      => 'string',
			'pattern'   => '^[A-Za-z0-9_-]*$',
			'maxLength' => 100,
		);

		return array(
			'provider'  => array(
				'type'     => 'string',
				'enum'     => array_column( Captcha\Provider::cases(), 'value' ),
				'required' => true,
			),
			'siteKey'   => array( 'required' => true ) + $key,
			'secretKey' => array( 'type' => array( 'string', 'null' ) ) + $key,
		);
	}

	/**
	 * For routes that visitors call: anybody, from a page that may have been cached for a year.
	 */
	public static function is_public(): bool {
		return true;
	}

	/**
	 * For routes that read leads.
	 */
	public static function may_read_leads(): bool {
		return current_user_can( Capabilities::READ_LEADS );
	}

	/**
	 * For routes that write about leads.
	 */
	public static function may_edit_leads(): bool {
		return current_user_can( Capabilities::READ_LEADS ) && current_user_can( Capabilities::EDIT_LEADS );
	}

	/**
	 * For routes that erase leads.
	 */
	public static function may_erase_leads(): bool {
		return current_user_can( Capabilities::READ_LEADS ) && current_user_can( Capabilities::ERASE_LEADS );
	}

	/**
	 * For routes that change settings.
	 */
	public static function may_configure(): bool {
		return current_user_can( Capabilities::CONFIGURE );
	}
}
