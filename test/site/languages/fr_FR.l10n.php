<?php
/**
 * What visitors of a French site read of WordPress itself, so that the site is
 * French where no language pack can be downloaded. Keys are WordPress' own strings.
 */

$doorstep_months = array( 'janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre' );
$doorstep_days   = array( 'dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi' );

$doorstep_messages = array(
	'Skip to content'             => 'Aller au contenu',
	'Page not found'              => 'Page introuvable',
	'Search'                      => 'Rechercher',
	'Search...'                   => 'Rechercher…',
	'Search Results'              => 'Résultats de recherche',
	'Open menu'                   => 'Ouvrir le menu',
	'Close menu'                  => 'Fermer le menu',
	'Menu'                        => 'Menu',
	'number_format_decimal_point' => ',',
	'number_format_thousands_sep' => "\u{202F}",
);
foreach ( array( 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December' ) as $doorstep_at => $doorstep_name ) {
	$doorstep_messages[ $doorstep_name ]                = $doorstep_months[ $doorstep_at ];
	$doorstep_messages[ "genitive\4" . $doorstep_name ] = $doorstep_months[ $doorstep_at ];
}
foreach ( array( 'Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday' ) as $doorstep_at => $doorstep_name ) {
	$doorstep_messages[ $doorstep_name ] = $doorstep_days[ $doorstep_at ];
}

return array(
	'domain'       => 'default',
	'language'     => 'fr_FR',
	'plural-forms' => 'nplurals=2; plural=(n > 1);',
	'messages'     => $doorstep_messages,
);
