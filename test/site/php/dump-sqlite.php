<?php
/**
 * Prints every row of every table of the site's SQLite database, as text.
 */

define( 'DOORSTEP_SITE_DATABASE', dirname( DOORSTEP_DOCROOT ) . '/private/database/wordpress.sqlite' );

$doorstep_pdo = new PDO( 'sqlite:' . DOORSTEP_SITE_DATABASE, null, null, array( PDO::ATTR_TIMEOUT => 10 ) );
foreach ( $doorstep_pdo->query( "SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name" )->fetchAll() as $doorstep_table ) {
	echo $doorstep_table['sql'], ";\n";
	$doorstep_rows = $doorstep_pdo->query( 'SELECT * FROM "' . str_replace( '"', '""', $doorstep_table['name'] ) . '"', PDO::FETCH_ASSOC );
	foreach ( $doorstep_rows as $doorstep_row ) {
		echo 'INSERT INTO "', $doorstep_table['name'], '" VALUES ', json_encode( $doorstep_row, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE ), ";\n";
	}
}
