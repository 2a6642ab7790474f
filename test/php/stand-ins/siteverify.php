<?php
/**
 * Stands in for the servers that captcha services verify answers with: good ones, broken ones, and one
 * that an attacker runs. Prints its port, then serves until it is stopped. The answer names the case; each
 * request is added to the file named by the first argument, as a line of JSON.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

$doorstep_log    = (string) ( $argv[1] ?? '' );
$doorstep_server = stream_socket_server( 'tcp://127.0.0.1:0' );
if ( false === $doorstep_server ) {
	exit( 1 );
}
$doorstep_name = (string) stream_socket_get_name( $doorstep_server, false );
echo substr( $doorstep_name, (int) strrpos( $doorstep_name, ':' ) + 1 ), "\n";

$doorstep_open  = array();
$doorstep_spent = array();

/**
 * Reads a request.
 *
 * @param resource $socket Its connection.
 * @return array{string, array<string, string>} Path and body.
 */
function doorstep_read( $socket ): array {
	$text = '';
	do {
		$text               .= (string) fread( $socket, 65536 );
		list( $head, $body ) = explode( "\r\n\r\n", $text, 2 ) + array( '', '' );
		preg_match( '/^content-length: (\d+)/mi', $head, $length );
		$missing = (int) ( $length[1] ?? 0 ) - strlen( $body );
	} while ( $missing > 0 && ! feof( $socket ) );
	parse_str( $body, $fields );

	return array( explode( ' ', $head )[1] ?? '', array_filter( $fields, 'is_string' ) );
}

while ( true ) {
	$doorstep_socket = stream_socket_accept( $doorstep_server, -1 );
	if ( false === $doorstep_socket ) {
		continue;
	}
	if ( str_contains( (string) stream_socket_recvfrom( $doorstep_socket, 65536, STREAM_PEEK ), 'response=reset+' ) ) {
		// Closed unread, a connection is reset.
		fclose( $doorstep_socket );
		continue;
	}
	list( $doorstep_path, $doorstep_body ) = doorstep_read( $doorstep_socket );
	file_put_contents( $doorstep_log, json_encode( array( $doorstep_path, $doorstep_body ) ) . "\n", FILE_APPEND );
	$doorstep_answer = $doorstep_body['response'] ?? '';
	$doorstep_case   = explode( ' ', $doorstep_answer )[0];
	$doorstep_good   = array(
		'success'      => true,
		'challenge_ts' => '2025-11-22T12:00:00Z',
		'hostname'     => '127.0.0.1',
		'action'       => 'doorstep_lead',
		'score'        => 0.7,
		'error-codes'  => array(),
	);
	// An answer is good once; for Turnstile it stays so for whoever asks with the same key.
	$doorstep_first = $doorstep_spent[ $doorstep_answer ] ?? null;
	$doorstep_key   = $doorstep_body['idempotency_key'] ?? uniqid();

	$doorstep_spent[ $doorstep_answer ] ??= $doorstep_key;
	$doorstep_is_spent                    = null !== $doorstep_first && $doorstep_first !== $doorstep_key;
	if ( 'hang' === $doorstep_case ) {
		$doorstep_open[] = $doorstep_socket;
		continue;
	}
	if ( 'gone-once' === $doorstep_case && null === $doorstep_first ) {
		fclose( $doorstep_socket );
		continue;
	}
	$doorstep_status = '200 OK';
	$doorstep_more   = '';
	$doorstep_reply  = match ( $doorstep_case ) {
		'good', 'gone-once' => $doorstep_is_spent ? array(
			'success'     => false,
			'error-codes' => array( 'timeout-or-duplicate' ),
		) : $doorstep_good,
		'lowest' => array( 'score' => 0.5 ) + $doorstep_good,
		'low' => array( 'score' => 0.3 ) + $doorstep_good,
		'twin' => array( 'hostname' => 'WWW.127.0.0.1' ) + $doorstep_good,
		'elsewhere' => array( 'hostname' => 'evil.example' ) + $doorstep_good,
		'anywhere' => array( 'hostname' => 'not-provided' ) + $doorstep_good,
		'other-action' => array( 'action' => 'login' ) + $doorstep_good,
		'no-hostname' => array( 'hostname' => null ) + $doorstep_good,
		'no-action' => array( 'action' => null ) + $doorstep_good,
		'no-score' => array( 'score' => null ) + $doorstep_good,
		'text-score' => array( 'score' => '0.9' ) + $doorstep_good,
		'success-as-text' => array( 'success' => 'true' ) + $doorstep_good,
		'no-success' => array( 'success' => null ) + $doorstep_good,
		'duplicate' => array(
			'success'     => false,
			'error-codes' => array( 'timeout-or-duplicate' ),
		),
		'our-mistake' => array(
			'success'     => false,
			'error-codes' => array( 'invalid-input-secret', 'invalid-input-response' ),
		),
		'list' => array(),
		'500', '302', 'html', 'nothing' => '',
		'megabyte' => '{"success":true,"x":"' . str_repeat( 'a', 1048576 ) . '"}',
		default => array(
			'success'     => false,
			'error-codes' => array( 'invalid-input-response' ),
		),
	};
	if ( '500' === $doorstep_case ) {
		$doorstep_status = '500 Internal Server Error';
		$doorstep_reply  = $doorstep_good;
	} elseif ( '302' === $doorstep_case ) {
		$doorstep_status = '302 Found';
		$doorstep_more   = "Location: http://$doorstep_name/followed\r\n";
	} elseif ( 'html' === $doorstep_case ) {
		$doorstep_reply = '<!doctype html><title>Sorry</title>';
	}
	$doorstep_text = is_string( $doorstep_reply ) ? $doorstep_reply : (string) json_encode( $doorstep_reply );
	// Whoever has read enough hangs up.
	@fwrite( $doorstep_socket, "HTTP/1.1 $doorstep_status\r\n{$doorstep_more}Content-Length: " . strlen( $doorstep_text ) . "\r\nConnection: close\r\n\r\n$doorstep_text" ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged
	fclose( $doorstep_socket );
}
