<?php
/**
 * Which leads are wanted, and in which order.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Consent\Days;
use Doorstep\Contract;
use Doorstep\Encryption\LeadKeys;
use WP_Error;

/**
 * What the list, the export and the command are asked for. Every value is checked here against a list or a
 * pattern, so that nothing else reaches SQL.
 */
final class LeadQuery {

	/**
	 * What staff look at: everything; what nobody has answered; what looks like a robot's; and what
	 * can soon be read no more.
	 */
	public const VIEWS = array( 'all', 'open', 'doubtful', 'expiring' );

	/**
	 * Columns by which leads are sorted.
	 */
	public const SORTS = array(
		'received' => 'received_at',
		'contact'  => 'last_contact_at',
		'expires'  => 'expires_at',
		'name'     => 'name',
		'listing'  => 'listing_reference',
	);

	private const NEWEST_FIRST = array( 'received', 'contact' );

	/**
	 * Makes a query.
	 *
	 * @param string    $view          One of VIEWS.
	 * @param string    $search        What a lead must contain, in any field or its listing; accents and case do not count.
	 * @param string    $kind          One of the contract's formKinds; empty for any, as all that follow.
	 * @param string    $state         One of LeadActions::STATES.
	 * @param string    $listing       Reference of the listing.
	 * @param string    $consent       One of the contract's consentPurposes, given and not withdrawn.
	 * @param string    $mark          One of LeadFacets::MARKS.
	 * @param Days|null $days          Days of receipt.
	 * @param string    $sort          A key of SORTS.
	 * @param bool      $is_descending Whether the greatest come first.
	 */
	private function __construct(
		public readonly string $view,
		public readonly string $search,
		public readonly string $kind,
		public readonly string $state,
		public readonly string $listing,
		public readonly string $consent,
		public readonly string $mark,
		public readonly ?Days $days,
		public readonly string $sort,
		public readonly bool $is_descending
	) {}

	/**
	 * The arguments, as a REST route declares them.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function args(): array {
		$contract = Contract::read( 'contract' );
		$one_of   = static fn ( mixed $values ): array => array(
			'type'    => 'string',
			'enum'    => array( '', ...array_values( (array) $values ) ),
			'default' => '',
		);
		$day      = array(
			'type'      => 'string',
			'pattern'   => '^([0-9]{4}-[0-9]{2}-[0-9]{2})?$',
			'maxLength' => 10,
			'default'   => '',
		);

		return array(
			'view'    => array(
				'type'    => 'string',
				'enum'    => self::VIEWS,
				'default' => 'all',
			),
			'search'  => array(
				'type'      => 'string',
				'maxLength' => 200,
				'default'   => '',
			),
			'kind'    => $one_of( $contract['formKinds'] ),
			'state'   => $one_of( LeadFacets::STATES ),
			'listing' => array(
				'type'      => 'string',
				'maxLength' => 64,
				'default'   => '',
			),
			'consent' => $one_of( $contract['consentPurposes'] ),
			'mark'    => $one_of( LeadFacets::MARKS ),
			'from'    => $day,
			'to'      => $day,
			'sort'    => $one_of( array_keys( self::SORTS ) ),
			'order'   => $one_of( array( 'asc', 'desc' ) ),
		);
	}

	/**
	 * The query of a request, a form or a command.
	 *
	 * @param array<mixed> $values By name; what is left out has its default.
	 * @return self|WP_Error The error has status 400: a value is none.
	 */
	public static function of( array $values ): self|WP_Error {
		$text = array();
		foreach ( self::args() as $name => $arg ) {
			$value = $values[ $name ] ?? '';
			$value = '' === $value ? $arg['default'] : $value;
			if ( ! is_string( $value ) || is_wp_error( rest_validate_value_from_schema( $value, $arg, $name ) ) ) {
				return self::none();
			}
			$text[ $name ] = trim( $value );
		}
		$days = self::days( $text['from'], $text['to'] );
		// Encrypted names are in no order.
		if ( false === $days || ( 'name' === $text['sort'] && LeadKeys::of_site()->are_set() ) ) {
			return self::none();
		}
		$sort  = '' !== $text['sort'] ? $text['sort'] : ( 'expiring' === $text['view'] ? 'expires' : 'received' );
		$order = '' !== $text['order'] ? $text['order'] : ( in_array( $sort, self::NEWEST_FIRST, true ) ? 'desc' : 'asc' );

		return new self( $text['view'], $text['search'], $text['kind'], $text['state'], $text['listing'], $text['consent'], $text['mark'], $days, $sort, 'desc' === $order );
	}

	/**
	 * The leads of a view, as it shows them.
	 *
	 * @param string $view One of VIEWS.
	 */
	public static function view( string $view ): self {
		$sort = 'expiring' === $view ? 'expires' : 'received';

		return new self( $view, '', '', '', '', '', '', null, $sort, 'received' === $sort );
	}

	/**
	 * Days of receipt.
	 *
	 * @param string $from First day, YYYY-MM-DD; empty for no bound.
	 * @param string $to   Last day.
	 * @return Days|null|false Null for any day; false where one is no date, or they are the wrong way round.
	 */
	private static function days( string $from, string $to ): Days|null|false {
		return '' === $from . $to ? null : ( Days::between( '' !== $from ? $from : '1971-01-01', '' !== $to ? $to : '9999-12-30' ) ?? false );
	}

	/**
	 * That there is no such query.
	 */
	public static function none(): WP_Error {
		return new WP_Error( 'rest_invalid_param', __( 'Leads cannot be looked for like this: a filter, a date or a place in the list is not valid.', 'doorstep' ), array( 'status' => 400 ) );
	}
}
