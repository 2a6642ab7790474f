<?php
/**
 * What the site does with personal data.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Contract;
use Doorstep\Gate\Catalogue;
use Doorstep\Leads\FormNotice;
use Doorstep\Leads\RetentionRules;
use Doorstep\Settings;

/**
 * The processing activities of the site, each with purpose, lawful basis, data, recipients and
 * retention (GDPR art. 13 and 30). The site's own follow from what is switched on; the agency declares the others.
 *
 * @phpstan-import-type Service from Catalogue
 * @phpstan-type Activity array{id: string, name: string, purpose: Sentence|null, basis: Sentence|null, people: Sentence|null, data: Sentence|null, recipients: Sentence|null, source: Sentence|null, kept: Sentence|null, role: Sentence|null, services: array<string, Sentence|null>, note: Sentence|null}
 */
final class ProcessingActivities {

	private const STATISTICS = array( 'statistics-anonymous', 'statistics' );

	/**
	 * Every activity, of the site first.
	 *
	 * @param Wording $wording Language and facts.
	 * @return list<Activity>
	 */
	public static function all( Wording $wording ): array {
		return array( ...self::enforced( $wording ), ...DeclaredActivities::all( $wording ) );
	}

	/**
	 * Every activity of the site.
	 *
	 * @param Wording $wording Language and facts.
	 * @return list<Activity>
	 */
	public static function enforced( Wording $wording ): array {
		$retention  = Settings::all()['retention'];
		$services   = Catalogue::declared();
		$activities = array(
			self::enquiries( $wording ),
		);
		if ( array() !== $services ) {
			$activities[] = self::activity(
				$wording,
				'consents',
				array(
					'months' => $wording->count( 'month', $retention['consentMonths'] ),
					'choice' => $wording->count( 'month', RetentionTable::choice_months() ),
				)
			);
		}
		foreach ( array_unique( array_column( $services, 'category' ) ) as $category ) {
			$activities[] = self::of_services( $wording, $category, array_values( array_filter( $services, static fn ( array $service ): bool => $category === $service['category'] ) ) );
		}
		$necessary = array_values( array_filter( Catalogue::functional(), static fn ( array $service ): bool => '' !== $service['provider'] ) );
		if ( array() !== $necessary ) {
			$activities[] = self::of_services( $wording, 'functional', $necessary );
		}
		$activities[] = self::activity( $wording, 'logs', array( 'days' => $wording->count( 'day', $wording->facts->number( 'logDays' ) ) ) );

		return $activities;
	}

	/**
	 * Whether one of the services measures the audience.
	 *
	 * @param list<array> $services Of the catalogue.
	 * @phpstan-param list<Service> $services
	 */
	public static function has_statistics( array $services ): bool {
		return array() !== array_intersect( self::STATISTICS, array_column( $services, 'category' ) );
	}

	/**
	 * What the forms ask for.
	 *
	 * @param Wording   $wording  Language and facts.
	 * @param bool|null $required Only the fields that must be filled in, or only the others.
	 * @return list<string>
	 */
	public static function fields( Wording $wording, ?bool $required = null ): array {
		/**
		 * As written in contract.json.
		 *
		 * @var array<string, array{required: bool}> $fields
		 */
		$fields = Contract::read( 'contract' )['fields'];
		$names  = array();
		foreach ( $fields as $name => $rules ) {
			if ( null === $required || $required === $rules['required'] ) {
				$names[] = $wording->text( 'privacy-policy.field_' . $name );
			}
		}

		return $names;
	}

	/**
	 * A service with the company behind it.
	 *
	 * @param Wording $wording Language and facts.
	 * @param array   $service Of the catalogue.
	 * @phpstan-param Service $service
	 */
	public static function name( Wording $wording, array $service ): string {
		return '' === $service['provider'] ? $service['name'] : $wording->phrase(
			'privacy-policy.service_of',
			array(
				'name'     => $service['name'],
				'provider' => $service['provider'],
			)
		);
	}

	/**
	 * What the forms are for. Purpose, basis and recipients are the form's own sentences, which it says
	 * in more languages than there are documents.
	 *
	 * @param Wording $wording Language and facts.
	 * @return Activity
	 */
	private static function enquiries( Wording $wording ): array {
		$rules = RetentionRules::current();

		return array(
			'id'         => 'enquiries',
			'name'       => $wording->text( 'privacy-policy.enquiries' ),
			'purpose'    => $wording->sentence( 'form.notice_purpose_text' ),
			'basis'      => $wording->sentence( 'form.notice_basis_text' ),
			'data'       => $wording->sentence( 'privacy-policy.enquiries_data', array( 'fields' => $wording->enumeration( self::fields( $wording ) ) ) ),
			'recipients' => $wording->sentence( FormNotice::recipients() ),
			'kept'       => $wording->sentence( 'privacy-policy.enquiries_kept' . ( array() === $rules->different() ? '' : '_rules' ), array( 'term' => $wording->term( $rules->general ) ) ),
			'services'   => array(),
			'note'       => null,
		) + self::of_person( $wording, 'prospects' );
	}

	/**
	 * What the services of a category are for.
	 *
	 * @param Wording     $wording  Language and facts.
	 * @param string      $category Of the services.
	 * @param list<array> $services Of the catalogue.
	 * @phpstan-param list<Service> $services
	 * @return Activity
	 */
	private static function of_services( Wording $wording, string $category, array $services ): array {
		$page     = DocumentPages::link( 'cookiePolicy', $wording->text( 'document.cookie_policy' ) ) ?? $wording->text( 'document.cookie_policy' );
		$names    = $wording->enumeration( array_map( static fn ( array $service ): string => self::name( $wording, $service ), $services ) );
		$measured = in_array( $category, self::STATISTICS, true );
		$purposes = array();
		foreach ( $services as $service ) {
			$purposes[ $service['name'] ] = Sentence::of( Catalogue::purpose( $service['id'], $wording->language ) );
		}
		$key = 'privacy-policy.services_' . str_replace( '-', '_', $category );

		return array(
			'id'         => 'services-' . $category,
			'name'       => $wording->text( $key ),
			'purpose'    => $wording->sentence( $key . '_purpose' ),
			'basis'      => 'functional' === $category ? $wording->sentence( $key . '_basis' ) : Sentence::join( ' ', $wording->sentence( 'privacy-policy.services_basis_' . $wording->facts->jurisdiction() ), self::let_through( $wording, $services ) ?? $wording->sentence( 'privacy-policy.services_held' ) ),
			'data'       => $wording->sentence( 'privacy-policy.services_data' ),
			'recipients' => $wording->sentence( 'privacy-policy.services_recipients', array( 'services' => $names ) ),
			'kept'       => $measured
				? $wording->sentence( 'privacy-policy.statistics_kept', array( 'months' => $wording->count( 'month', $wording->facts->number( 'statisticsMonths' ) ) ) )
				: $wording->sentence( 'privacy-policy.services_kept', array( 'page' => $page ) ),
			'services'   => $purposes,
			'note'       => 'functional' !== $category && in_array( 'recaptcha', array_column( $services, 'id' ), true ) ? $wording->sentence( 'form.notice_captcha_text' ) : null,
		) + self::of_person( $wording, 'visitors' );
	}

	/**
	 * Which of some services load before consent: with advanced consent mode Google's are told that all is denied.
	 *
	 * @param Wording     $wording  Language and facts.
	 * @param list<array> $services Of the catalogue.
	 * @phpstan-param list<Service> $services
	 * @return Sentence|null Null for none.
	 */
	public static function let_through( Wording $wording, array $services ): ?Sentence {
		$names = array_column( array_filter( $services, Catalogue::is_let_through( ... ) ), 'name' );

		return array() === $names ? null : $wording->sentence( 'privacy-policy.services_let_through', array( 'services' => $wording->enumeration( $names ) ) );
	}

	/**
	 * An activity of the site itself.
	 *
	 * @param Wording                                      $wording Language and facts.
	 * @param string                                       $id      As in the texts.
	 * @param array<string, string|int|Link|Sentence|null> $facts   For its sentences.
	 * @return Activity
	 */
	private static function activity( Wording $wording, string $id, array $facts ): array {
		$key = 'privacy-policy.' . $id;

		return array(
			'id'         => $id,
			'name'       => $wording->text( $key ),
			'purpose'    => $wording->sentence( $key . '_purpose', $facts ),
			'basis'      => $wording->sentence( $key . '_basis', $facts ),
			'data'       => $wording->sentence( $key . '_data', $facts ),
			'recipients' => $wording->sentence( $key . '_recipients', $facts ),
			'kept'       => $wording->sentence( $key . '_kept', $facts ),
			'services'   => array(),
			'note'       => null,
		) + self::of_person( $wording, 'visitors' );
	}

	/**
	 * What all that the site does has in common: the agency decides, and the data come from who they are about,
	 * which no source says then.
	 *
	 * @param Wording $wording Language and facts.
	 * @param string  $people  As in the texts.
	 * @return array{people: Sentence|null, source: Sentence|null, role: Sentence|null}
	 */
	private static function of_person( Wording $wording, string $people ): array {
		return array(
			'people' => $wording->listing( array( $wording->text( 'register.people_' . $people ) ) ),
			'source' => null,
			'role'   => $wording->sentence( 'register.role_controller' ),
		);
	}
}
