<?php
/**
 * Invented leads, consent records and rights requests: one of each state, and the longest that may come.
 *
 * @package Doorstep
 */

use Doorstep\Clock;
use Doorstep\Consent\ConsentLog;
use Doorstep\Leads\Activity;
use Doorstep\Leads\Deliveries;
use Doorstep\Leads\Hold;
use Doorstep\Leads\Lead;
use Doorstep\Leads\LeadRow;
use Doorstep\Requests\RequestLog;

$now  = Clock::now();
$days = static fn ( float $count ): int => (int) ( $count * DAY_IN_SECONDS );

$people = array(
	array( 'Maud Kerbrat', 'maud@kerbrat.example' ),
	array( 'Idriss Le Bail', 'idriss@lebail.example' ),
	array( 'Jeanne Morvan', 'jeanne@morvan.example' ),
	array( 'M. Kerbrat', 'maud@kerbrat.example' ),
	array( 'ليلى حداد', 'leila@haddad.example' ),
	array( 'Marie-Clémentine de la Rochefoucauld-Montmorency Kervella', 'marie-clementine.de-la-rochefoucauld-montmorency@correspondance-immobiliere.example' ),
	array( '', 'sans.nom@courrier.example' ),
	array( 'Yann Kervella', 'yann@kervella.example' ),
	array( 'Anouk Brient', 'anouk@brient.example' ),
	array( 'Zélie Corre', 'zelie@corre.example' ),
	array( 'Offre SEO garantie', 'rank@offre-seo.example' ),
	array( 'Expirée Hier', 'expiree@courrier.example' ),
);
foreach ( range( 1, 44 ) as $number ) {
	$people[] = array( sprintf( 'Camille Perrin %02d', $number ), sprintf( 'camille%d@perrin.example', $number ) );
}
$listings = array(
	''                                   => '',
	'MV-2041'                            => 'Maison de pêcheur, vue sur le port',
	'AP-0312'                            => 'Appartement T3 traversant avec grande terrasse plein sud, cave, deux places de stationnement et vue dégagée sur le quai de la Vigie',
	'REFERENCE-TRES-LONGUE-2026-0000118' => 'Longère',
);
$kinds    = array( 'contact', 'viewing', 'valuation', 'contact', 'alert' );

foreach ( $people as $index => $person ) {
	list( $name, $email ) = $person;
	$received             = $now - $days( 0.2 + $index * ( $index > 12 ? 9 : 1.3 ) );
	$expires              = match ( $name ) {
		'Yann Kervella' => $now + $days( 8 ),
		'Expirée Hier' => $now - $days( 1 ),
		default => Clock::add_months( $received, 24 ),
	};
	$reference = (string) array_keys( $listings )[ $index % 4 ];
	$done      = array( 'new', 'answered', 'transferred', 'new' )[ $index % 4 ];
	$steps     = Activity::of_text( '' );
	if ( 'new' !== $done ) {
		$steps = $steps->with( $received + 7200, 1, $done, '' )->with( $received + 9000, 1, 'note', 'Rappeler jeudi après 18 h ; préfère le téléphone.' );
	}
	$doubtful = 'Offre SEO garantie' === $name;
	$lead     = new Lead(
		wp_generate_uuid4(),
		'',
		$kinds[ $index % 5 ],
		'',
		0,
		'/maison-de-pecheur/',
		$reference,
		$listings[ $reference ],
		'fr',
		array(
			'name'    => $name,
			'email'   => $email,
			'phone'   => '06 39 98 00 14',
			'message' => "Bonjour,\n\nle bien est-il toujours à vendre ? Nous sommes disponibles en semaine après 18 h, et le samedi matin.\n\nMerci d’avance",
		),
		array(),
		array_map(
			static fn ( string $purpose ): array => array(
				'id'      => $purpose,
				'purpose' => $purpose,
				'channel' => 'email',
				'wording' => 'J’accepte de recevoir par e-mail des annonces semblables à celle-ci.',
				'version' => 'a1b2c3d4',
				'granted' => 0 === $index % 2,
			),
			array_slice( array( 'alerts', 'newsletter' ), 0, $index % 3 )
		),
		$email,
		$doubtful ? 'quarantine' : 'accept',
		$doubtful ? array( 'links', 'content' ) : array(),
		$received,
		$expires,
		$expires + $days( 30 ),
		Deliveries::of_text( '' )->with( Deliveries::MAIL, 1 === $index ? Deliveries::FAILED : Deliveries::SENT, 1, 0 ),
		0,
		0,
		$done,
		$steps,
		Lead::FORM,
		'Anouk Brient' === $name ? new Hold( Hold::CONTRACT, $now + $days( 3650 ), 'Mandat 2026-118' ) : null,
		'Zélie Corre' === $name ? $now - $days( 1 ) : 0,
		'Anouk Brient' === $name ? $now - $days( 2 ) : 0
	);
	$GLOBALS['wpdb']->insert( $GLOBALS['wpdb']->prefix . 'doorstep_leads', LeadRow::columns( $lead ) + array( 'token_nonce' => substr( md5( $lead->id ), 0, 22 ) ) );
	echo $GLOBALS['wpdb']->last_error;
}

foreach ( RequestLog::KINDS as $index => $kind ) {
	$over = 0 === $index % 3 ? array(
		'done_at'  => $now - $days( 2 ),
		'outcome'  => RequestLog::DONE,
		'identity' => RequestLog::LINK,
	) : array();
	RequestLog::add( wp_generate_uuid4(), $kind, 'maud@kerbrat.example', $now - $days( 12 * $index ), $over );
}

foreach ( range( 0, 29 ) as $index ) {
	ConsentLog::insert(
		array(
			'id'       => wp_generate_uuid4(),
			'revision' => 'a1b2c3d4',
			'granted'  => $index % 3 ? array( 'google-analytics', 'youtube', 'google-maps' ) : array(),
			'refused'  => $index % 3 ? array() : array( 'google-analytics', 'youtube', 'google-maps' ),
			'source'   => $index % 5 ? 'banner' : 'panel',
			'language' => 'fr',
			'previous' => null,
		)
	);
}
