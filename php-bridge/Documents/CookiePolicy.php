<?php
/**
 * The cookie policy.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Consent\ManageCookies;
use Doorstep\Gate\Catalogue;

/**
 * What is stored in the visitor's browser, by whom and for how long, and how to choose.
 *
 * @phpstan-import-type Service from Catalogue
 * @phpstan-import-type Cookie from Catalogue
 */
final class CookiePolicy {

	/**
	 * The document.
	 *
	 * @param Wording $wording Language and facts.
	 */
	public static function make( Wording $wording ): Document {
		$document = new Document();
		$services = Catalogue::declared();

		$document->section( 'what', $wording->text( 'cookie-policy.what' ) );
		$document->paragraph( $wording->sentence( 'cookie-policy.what_text' ) );
		$document->paragraph( $wording->sentence( 'cookie-policy.what_law_' . $wording->facts->jurisdiction() ) );

		$document->section( 'choice', $wording->text( 'cookie-policy.choice' ) );
		if ( array() === $services ) {
			$document->paragraph( $wording->sentence( 'cookie-policy.choice_none' ) );
		} else {
			$document->paragraph( $wording->sentence( 'cookie-policy.choice_text' ) );
			$document->paragraph( $wording->sentence( 'cookie-policy.choice_kept', array( 'months' => $wording->count( 'month', RetentionTable::choice_months() ) ) ) );
			$document->paragraph( $wording->sentence( 'cookie-policy.choice_change' ) );
			$document->control( ManageCookies::button( $wording->language ) );
		}
		$document->paragraph( $wording->sentence( 'cookie-policy.browser' ) );

		$necessary = Catalogue::functional();
		$document->section( 'necessary', $wording->text( 'cookie-policy.necessary' ) );
		$document->paragraph( $wording->sentence( 'cookie-policy.necessary_text' ) );
		$document->facts( self::purposes( $wording, $necessary ) );
		self::cookies( $document, $wording, $wording->text( 'cookie-policy.necessary_caption' ), $necessary );

		$document->section( 'services', $wording->text( 'cookie-policy.consented' ) );
		foreach ( array_unique( array_column( $services, 'category' ) ) as $category ) {
			self::category( $document, $wording, $category, array_values( array_filter( $services, static fn ( array $service ): bool => $category === $service['category'] ) ) );
		}

		$document->section( 'more', $wording->text( 'cookie-policy.more' ) );
		$document->paragraph( $wording->sentence( 'cookie-policy.more_privacy', array( 'page' => DocumentPages::link( 'privacyPolicy', $wording->text( 'document.privacy_policy' ) ) ) ) );
		$document->paragraph( $wording->sentence( 'cookie-policy.more_contact' ) );

		return $document;
	}

	/**
	 * Adds the services of a category and their cookies.
	 *
	 * @param Document    $document The policy.
	 * @param Wording     $wording  Language and facts.
	 * @param string      $category One that needs consent.
	 * @param list<array> $services Of the catalogue.
	 * @phpstan-param list<Service> $services
	 */
	private static function category( Document $document, Wording $wording, string $category, array $services ): void {
		$name = $wording->text( 'panel.category.' . $category );
		$rows = array();
		foreach ( $services as $service ) {
			$rows[] = array(
				Sentence::of( $service['name'] ),
				Sentence::of( Catalogue::purpose( $service['id'], $wording->language ) ),
				self::provider( $wording, $service ) ?? Sentence::of( $wording->facts->get( 'name' ) ),
			);
		}
		$document->subsection( 'services-' . $category, $name );
		$document->paragraph( $wording->sentence( 'panel.category.' . $category . '.description' ) );
		$document->paragraph( ProcessingActivities::let_through( $wording, $services ) );
		$document->table(
			$wording->phrase( 'cookie-policy.services_caption', array( 'category' => $name ) ),
			array( $wording->text( 'cookie-policy.service' ), $wording->text( 'cookie-policy.use' ), $wording->text( 'cookie-policy.provider' ) ),
			$rows
		);
		self::cookies( $document, $wording, $wording->phrase( 'cookie-policy.cookies_caption', array( 'category' => $name ) ), $services );
	}

	/**
	 * Who provides a service, where, and where they say more.
	 *
	 * @param Wording $wording Language and facts.
	 * @param array   $service Of the catalogue.
	 * @phpstan-param Service $service
	 * @return Sentence|null Null for what runs on this site's own server.
	 */
	private static function provider( Wording $wording, array $service ): ?Sentence {
		$provider = array(
			'provider' => $service['provider'],
			'country'  => Country::readable( $service['country'], $wording->language ),
			'policy'   => null === $service['privacyUrl'] ? null : new Link( $wording->text( 'cookie-policy.policy' ), $service['privacyUrl'] ),
		);

		return $wording->sentence( 'cookie-policy.provider_policy', $provider ) ?? $wording->sentence( 'cookie-policy.provider_in', $provider );
	}

	/**
	 * What services are for, and who provides them.
	 *
	 * @param Wording     $wording  Language and facts.
	 * @param list<array> $services Of the catalogue.
	 * @phpstan-param list<Service> $services
	 * @return array<string, Sentence|null> By their names.
	 */
	private static function purposes( Wording $wording, array $services ): array {
		$purposes = array();
		foreach ( $services as $service ) {
			$purposes[ $service['name'] ] = Sentence::join( ' ', Sentence::of( Catalogue::purpose( $service['id'], $wording->language ) ), self::provider( $wording, $service ) );
		}

		return $purposes;
	}

	/**
	 * Adds the table of what services store.
	 *
	 * @param Document    $document The policy.
	 * @param Wording     $wording  Language and facts.
	 * @param string      $caption  Of the table.
	 * @param list<array> $services Of the catalogue.
	 * @phpstan-param list<Service> $services
	 */
	private static function cookies( Document $document, Wording $wording, string $caption, array $services ): void {
		$rows = array();
		foreach ( $services as $service ) {
			foreach ( $service['cookies'] as $cookie ) {
				$rows[] = array(
					Sentence::of( $cookie['name'] ),
					Sentence::of( $service['name'] ),
					self::place( $wording, $cookie ),
					Sentence::of( Duration::readable( $cookie['duration'], $wording->language ) ),
				);
			}
		}
		$headers = array_map( $wording->text( ... ), array( 'cookie-policy.cookie', 'cookie-policy.service', 'cookie-policy.where', 'cookie-policy.duration' ) );
		$document->table( $caption, $headers, $rows );
	}

	/**
	 * Where something is stored, and for whom.
	 *
	 * @param Wording $wording Language and facts.
	 * @param array   $cookie  Of the catalogue.
	 * @phpstan-param Cookie $cookie
	 */
	private static function place( Wording $wording, array $cookie ): ?Sentence {
		$key = 'cookie-policy.in_' . ( 'cookie' === $cookie['storage'] ? 'cookie' : 'storage' );

		return null === $cookie['domain'] ? $wording->sentence( $key ) : $wording->sentence( $key . '_of', array( 'domain' => $cookie['domain'] ) );
	}
}
