<?php
/**
 * Fills the table with leads of invented people, as two years of a large agency leave them.
 *
 * @package Doorstep
 */

use Doorstep\Clock;
use Doorstep\Database;
use Doorstep\Leads\Deliveries;
use Doorstep\Leads\Hold;
use Doorstep\Leads\Lead;
use Doorstep\Leads\LeadRow;

mt_srand( 7 );
$first  = explode( ' ', 'Élodie Bruno Camille David Emma Fatima Gabriel Hugo Inès Jules Karim Léa Manon Nathan Olivier Pauline Quentin Rachel Sofiane Théo Ursule Valérie Wassim Xavier Yasmine Zoé' );
$last   = explode( ' ', 'Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia Bertrand Roux Vincent Fournier Mercier Blanchard Guérin Boyer Gauthier' );
$words  = explode( ' ', 'bonjour je souhaite visiter cette maison avec jardin et garage merci de me rappeler appartement lumineux terrasse quartier calme proche école transports budget financement disponible samedi matin prix négociable notaire estimation gratuite vente location balcon ascenseur parking' );
$pick   = static fn ( array $of ) => $of[ mt_rand( 0, count( $of ) - 1 ) ];
$chance = static fn ( int $percent ): bool => mt_rand( 1, 100 ) <= $percent;
$hex    = static fn (): string => sprintf( '%08x%08x', mt_rand(), mt_rand() );
$now    = Clock::now();
$term   = 730 * DAY_IN_SECONDS;
$tail   = array(
	'token_nonce' => '',
	'body_hash'   => str_repeat( 'b', 64 ),
	'text_hash'   => '',
);
$label  = array(
	'name'    => 'Votre nom',
	'email'   => 'Votre adresse',
	'phone'   => 'Votre téléphone',
	'message' => 'Votre message',
);
$pages  = array_map(
	static fn ( int $n ): int => wp_insert_post(
		array(
			'post_type'   => 'page',
			'post_status' => 'publish',
			'post_title'  => 'Bien ' . $n,
		)
	),
	range( 1, 40 )
);
$rows   = array();
for ( $number = 1; $number <= $args['leads']; $number++ ) {
	$name     = $pick( $first ) . ' ' . $pick( $last ) . ( $chance( 10 ) ? '-' . $pick( $last ) : '' );
	$email    = strtolower( remove_accents( str_replace( ' ', '.', $name ) ) ) . mt_rand( 1, 9999 ) . '@example.com';
	$received = $now - $term + DAY_IN_SECONDS + intdiv( $number * ( $term - DAY_IN_SECONDS ), $args['leads'] ); // As they come, one after the other.
	$words_of = $chance( 1 ) ? 600 : mt_rand( 8, 70 );
	$message  = implode( ' ', array_map( static fn () => $pick( $words ), range( 1, $words_of ) ) );
	$listing  = $chance( 60 ) ? 'AP-' . mt_rand( 1000, 1499 ) : '';
	$is_spam  = $chance( 3 );
	$is_new   = $received > $now - 20 * DAY_IN_SECONDS && $chance( 60 );
	$consents = array();
	foreach ( array(
		'alerts'      => 25,
		'newsletter'  => 15,
		'prospecting' => 5,
		'partners'    => 2,
	) as $purpose => $percent ) {
		$consents[] = array(
			'id'      => $purpose . '-email',
			'purpose' => $purpose,
			'channel' => 'email',
			'wording' => 'Je souhaite recevoir cela par courriel et peux y renoncer à tout moment.',
			'version' => '01234567',
			'granted' => $chance( $percent ),
		);
	}
	$lead   = new Lead(
		substr( $hex(), 0, 8 ) . '-' . substr( $hex(), 0, 4 ) . '-4' . substr( $hex(), 0, 3 ) . '-8' . substr( $hex(), 0, 3 ) . '-' . substr( $hex(), 0, 12 ),
		'11111111-1111-4111-8111-111111111111',
		$pick( array( 'contact', 'contact', 'contact', 'valuation', 'viewing', 'alert' ) ),
		'',
		$pick( $pages ),
		'/bien/',
		$listing,
		'' !== $listing ? 'Maison de ' . mt_rand( 2, 9 ) . ' pièces à Étretat' : '',
		'fr',
		array(
			'name'    => $name,
			'email'   => $email,
			'phone'   => sprintf( '06 39 98 %02d %02d', mt_rand( 0, 99 ), mt_rand( 0, 99 ) ),
			'message' => ( 1 === $number ? 'aiguille ' : '' ) . $message,
		),
		$label,
		$consents,
		$email,
		$is_spam ? 'quarantine' : 'accept',
		$is_spam ? array( 'links' ) : array(),
		$received,
		$received + $term,
		$received + $term,
		Deliveries::of_text( '' ),
		0,
		$received,
		$is_new ? 'new' : ( $chance( 8 ) ? 'transferred' : 'answered' ),
		null,
		Lead::FORM,
		0 === $number % 2000 ? new Hold( Hold::LEGAL, $now + $term, 'Bench' ) : null,
		0 === $number % 5000 ? $now : 0
	);
	$row    = array( 'token_nonce' => substr( $hex() . $hex(), 0, 32 ) ) + LeadRow::columns( $lead ) + $tail;
	$rows[] = "( '" . implode( "', '", array_map( 'esc_sql', $row ) ) . "' )";
	if ( 500 === count( $rows ) || $args['leads'] === $number ) {
		Database::execute( 'INSERT INTO ' . Database::table( 'leads' ) . ' ( ' . implode( ', ', array_keys( $row ) ) . ' ) VALUES ' . implode( ', ', $rows ) );
		$rows = array();
	}
}
if ( ! str_contains( get_class( $GLOBALS['wpdb'] ), 'SQLite' ) ) {
	Database::execute( 'ANALYZE TABLE ' . Database::table( 'leads' ) );
}
echo Database::rows( 'SELECT COUNT(*) AS number FROM %i', array( Database::table( 'leads' ) ) )[0]['number'];
