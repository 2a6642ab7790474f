<?php
/**
 * Leads on the dashboard.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Admin;

use Doorstep\Capabilities;
use Doorstep\Encryption\KeysNotice;
use Doorstep\Encryption\KeysUnavailable;
use Doorstep\Leads\Lead;
use Doorstep\Leads\LeadFigures;
use Doorstep\Leads\LeadList;
use Doorstep\Leads\LeadQuery;

/**
 * What is to be answered and what expires next, for those who may read leads.
 */
final class DashboardWidget {

	private const COUNT = 5;

	/**
	 * Adds it; on wp_dashboard_setup.
	 */
	public static function add(): void {
		if ( current_user_can( Capabilities::READ_LEADS ) ) {
			wp_add_dashboard_widget( 'doorstep_leads', __( 'Leads', 'doorstep' ), array( self::class, 'print' ) );
		}
	}

	/**
	 * Prints it.
	 */
	public static function print(): void {
		try {
			$counts = LeadFigures::now()->counts();
			self::print_heading( 'open', __( 'To answer', 'doorstep' ), $counts['open'] );
			self::print_view( 'open', __( 'Nothing to answer.', 'doorstep' ) );
			self::print_heading( 'expiring', __( 'Expiring within 30 days', 'doorstep' ), $counts['expiring'] );
			self::print_view( 'expiring', __( 'Nothing expires within 30 days.', 'doorstep' ) );
			self::print_heading( 'doubtful', __( 'Doubtful', 'doorstep' ), $counts['doubtful'] );
		} catch ( KeysUnavailable ) {
			echo '<p>' . esc_html( KeysNotice::error()->get_error_message() ) . '</p>';
		}
	}

	/**
	 * Prints the link to a view, with how many leads it shows.
	 *
	 * @param string $view    One of LeadQuery::VIEWS.
	 * @param string $heading What it is called.
	 * @param int    $count   How many.
	 */
	private static function print_heading( string $view, string $heading, int $count ): void {
		$url = admin_url( 'admin.php?page=' . Screens::LEADS . '&view=' . $view );
		echo '<h3><a href="' . esc_url( $url ) . '">' . esc_html( $heading . ' (' . number_format_i18n( $count ) . ')' ) . '</a></h3>';
	}

	/**
	 * Prints the first leads of a view.
	 *
	 * @param string $view    One of LeadQuery::VIEWS.
	 * @param string $nothing What is said when it is empty.
	 */
	private static function print_view( string $view, string $nothing ): void {
		$leads = LeadList::first( LeadQuery::view( $view ), self::COUNT );
		if ( array() === $leads ) {
			echo '<p>' . esc_html( $nothing ) . '</p>';
			return;
		}
		$format = get_option( 'date_format' );
		$format = is_string( $format ) ? $format : 'Y-m-d';
		echo '<ul>';
		foreach ( $leads as $lead ) {
			$date = (string) wp_date( $format, 'expiring' === $view ? $lead->expires_at : $lead->received_at );
			echo '<li><a href="' . esc_url( admin_url( 'admin.php?page=' . Screens::LEADS . '&lead=' . $lead->id ) ) . '"><bdi>' . esc_html( self::name( $lead ) ) . '</bdi></a> – ' . esc_html( $date ) . '</li>';
		}
		echo '</ul>';
	}

	/**
	 * Who sent it.
	 *
	 * @param Lead $lead The lead.
	 */
	private static function name( Lead $lead ): string {
		$name = trim( $lead->fields['name'] ?? '' );

		return '' !== $name ? $name : ( '' !== $lead->email ? $lead->email : __( 'No name', 'doorstep' ) );
	}
}
