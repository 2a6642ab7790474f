<?php
/**
 * The REST routes of leads.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

/**
 * Intake, the desk, what is sent, and requests about data. Who may use which stands in the table above
 * Routes.
 */
final class LeadRoutes {

	/**
	 * Registers them; Routes calls it.
	 */
	public static function register(): void {
		self::leads();
		self::desk();
		self::sending();
		self::requests();
	}

	/**
	 * Intake and reading of leads. What visitors send is validated by the endpoints, in the order that
	 * they say.
	 */
	private static function leads(): void {
		register_rest_route(
			Contract::rest_namespace(),
			Contract::route( 'formToken' ),
			array(
				'methods'             => 'POST',
				'callback'            => array( Leads\TokenEndpoint::class, 'answer' ),
				'permission_callback' => array( Routes::class, 'is_public' ),
			)
		);
		register_rest_route(
			Contract::rest_namespace(),
			Contract::route( 'leads' ),
			array(
				array(
					'methods'             => 'POST',
					'callback'            => array( Leads\LeadEndpoint::class, 'answer' ),
					'permission_callback' => array( Routes::class, 'is_public' ),
				),
				array(
					'methods'             => 'GET',
					'callback'            => array( Leads\LeadsRoute::class, 'list' ),
					'permission_callback' => array( Routes::class, 'may_read_leads' ),
					'args'                => Leads\LeadQuery::args() + array(
						'before'   => array(
							'type'    => 'string',
							'pattern' => Leads\LeadCursor::PATTERN,
						),
						'per_page' => array(
							'type'    => 'integer',
							'minimum' => 1,
							'maximum' => 100,
							'default' => Contract::limit( 'leadsPerPage' ),
						),
					),
				),
			)
		);
		register_rest_route(
			Contract::rest_namespace(),
			Contract::route( 'leads' ) . '/(?P<id>[0-9a-f-]{36})',
			array(
				array(
					'methods'             => 'GET',
					'callback'            => array( Leads\LeadsRoute::class, 'view' ),
					'permission_callback' => array( Routes::class, 'may_read_leads' ),
				),
				array(
					'methods'             => 'DELETE',
					'callback'            => array( Leads\LeadActions::class, 'erase' ),
					'permission_callback' => array( Routes::class, 'may_erase_leads' ),
				),
			)
		);
	}

	/**
	 * What staff do with leads, and the trail of it.
	 */
	private static function desk(): void {
		register_rest_route(
			Contract::rest_namespace(),
			Contract::route( 'leads' ) . '/figures',
			array(
				'methods'             => 'GET',
				'callback'            => array( Leads\FiguresRoute::class, 'answer' ),
				'permission_callback' => array( Routes::class, 'may_read_leads' ),
			)
		);
		register_rest_route(
			Contract::rest_namespace(),
			Contract::route( 'leads' ) . '/(?P<id>[0-9a-f-]{36})/actions',
			array(
				'methods'             => 'POST',
				'callback'            => array( Leads\LeadActions::class, 'act' ),
				'permission_callback' => array( Routes::class, 'may_edit_leads' ),
				'args'                => Leads\StepRequest::args(),
			)
		);
		register_rest_route(
			Contract::rest_namespace(),
			Contract::route( 'leads' ) . '/bulk',
			array(
				'methods'             => 'POST',
				'callback'            => array( Leads\LeadActions::class, 'bulk' ),
				'permission_callback' => array( Routes::class, 'may_edit_leads' ),
				'args'                => Leads\StepRequest::bulk_args(),
			)
		);
		register_rest_route(
			Contract::rest_namespace(),
			Contract::route( 'trail' ),
			array(
				'methods'             => 'GET',
				'callback'            => array( Leads\TrailRoute::class, 'list' ),
				'permission_callback' => array( Routes::class, 'may_configure' ),
				'args'                => array(
					'before' => array(
						'type'      => 'string',
						'pattern'   => '^[0-9]{1,12}-[0-9a-f-]{36}$',
						'maxLength' => 49,
					),
				),
			)
		);
	}

	/**
	 * The log of rights requests.
	 */
	private static function requests(): void {
		register_rest_route(
			Contract::rest_namespace(),
			Contract::route( 'requests' ),
			array(
				'methods'             => 'GET',
				'callback'            => array( Requests\RequestsRoute::class, 'list' ),
				'permission_callback' => array( Routes::class, 'may_read_leads' ),
				'args'                => array(
					'page' => array(
						'type'    => 'integer',
						'minimum' => 1,
						'maximum' => 100000,
						'default' => 1,
					),
				),
			)
		);
		register_rest_route(
			Contract::rest_namespace(),
			Contract::route( 'requests' ) . '/(?P<id>[0-9a-z-]{6,36})',
			array(
				'methods'             => 'POST',
				'callback'            => array( Requests\RequestsRoute::class, 'close' ),
				'permission_callback' => array( Routes::class, 'may_read_leads' ),
				'args'                => array(
					'outcome' => array(
						'type'     => 'string',
						'enum'     => array( Requests\RequestLog::DONE, Requests\RequestLog::REFUSED ),
						'required' => true,
					),
				),
			)
		);
	}

	/**
	 * What is sent about leads.
	 */
	private static function sending(): void {
		register_rest_route(
			Contract::rest_namespace(),
			Contract::route( 'leads' ) . '/(?P<id>[0-9a-f-]{36})/deliveries/(?P<channel>mail|digest|reply|hook|door|change)',
			array(
				'methods'             => 'POST',
				'callback'            => array( Leads\SendAgainRoute::class, 'answer' ),
				'permission_callback' => array( Routes::class, 'may_edit_leads' ),
			)
		);
		register_rest_route(
			Contract::rest_namespace(),
			Contract::route( 'mailTest' ),
			array(
				'methods'             => 'POST',
				'callback'            => array( Leads\TestMailRoute::class, 'answer' ),
				'permission_callback' => array( Routes::class, 'may_configure' ),
			)
		);
	}
}
