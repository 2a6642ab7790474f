<?php
/**
 * What the agency declares and the site does otherwise.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Register;

use Doorstep\Contract;
use Doorstep\Documents\Country;
use Doorstep\Documents\DeclaredActivities;
use Doorstep\Documents\Wording;

/**
 * What the plugin enforces cannot be contradicted by hand. Compared are names, countries, terms and lists;
 * what is written in own words is not.
 *
 * @phpstan-import-type Declared from Register
 * @phpstan-import-type Enforced from EnforcedRecipients
 * @phpstan-type Contradiction array{path: string, of: string, message: string}
 */
final class Contradictions {

	/**
	 * Kinds of data that the forms' required fields are.
	 */
	private const DATA = array(
		'name'    => 'identity',
		'email'   => 'contact',
		'phone'   => 'contact',
		'message' => 'message',
	);

	/**
	 * Everything that is declared and enforced otherwise, or that repeats what is enforced.
	 *
	 * @param array<mixed> $register Whole register.
	 * @param Wording      $wording  Language of the messages.
	 * @phpstan-param Declared $register
	 * @return list<Contradiction>
	 */
	public static function of( array $register, Wording $wording ): array {
		$enforced = EnforcedRecipients::all();

		return array( ...self::activities( $register, $wording, $enforced ), ...self::recipients( $register, $wording, $enforced ), ...self::measures( $register, $wording ), ...self::stages( $register, $wording ) );
	}

	/**
	 * Activities that the site does by itself, and terms that differ from the site's.
	 *
	 * @param array<mixed>   $register Whole register.
	 * @param Wording        $wording  Language of the messages.
	 * @param list<Enforced> $enforced Of EnforcedRecipients.
	 * @phpstan-param Declared $register
	 * @return list<Contradiction>
	 */
	private static function activities( array $register, Wording $wording, array $enforced ): array {
		$found      = array();
		$recipients = array_column( $register['recipients'], 'name', 'id' );
		$tools      = array_filter( $recipients, static fn ( string $name ): bool => EnforcedRecipients::named( $name, $enforced )['measures'] ?? false );
		foreach ( $register['activities'] as $index => $activity ) {
			$path = "register.activities.$index";
			$name = DeclaredActivities::name( $wording, $activity );
			$same = EnforcedTerms::of_name( $activity );
			$term = $same ?? EnforcedTerms::of_form( $activity );
			if ( null !== $same ) {
				$found[] = self::found( "$path.name", $name, __( 'This site does this by itself, and the documents say so already, with the term of Settings, section Leads and retention. Remove it here.', 'doorstep' ) );
			}
			if ( null === $term && array() !== array_intersect( $activity['recipients'], array_keys( $tools ) ) ) {
				$term = EnforcedTerms::term( $wording->facts->number( 'statisticsMonths' ), $activity['startsFrom'] );
			}
			if ( null !== $term && EnforcedTerms::differs( $activity, $term ) ) {
				/* translators: %s: a term, such as: 12 months after the last contact. */
				$found[] = self::found( $path . ( $activity['months'] === $term['months'] ? '.startsFrom' : '.months' ), $name, sprintf( __( 'For the same data this site has another term (Settings, section Leads and retention): %s. Say the same here, or change it there.', 'doorstep' ), EnforcedTerms::readable( $wording, $term ) ) );
			}
		}

		return $found;
	}

	/**
	 * Recipients that the site itself has, elsewhere or for nothing besides.
	 *
	 * @param array<mixed>   $register Whole register.
	 * @param Wording        $wording  Language of the messages.
	 * @param list<Enforced> $enforced Of EnforcedRecipients.
	 * @phpstan-param Declared $register
	 * @return list<Contradiction>
	 */
	private static function recipients( array $register, Wording $wording, array $enforced ): array {
		$found = array();
		foreach ( $register['recipients'] as $index => $recipient ) {
			$path = "register.recipients.$index";
			$same = EnforcedRecipients::named( $recipient['name'], $enforced );
			if ( null === $same ) {
				continue;
			}
			if ( '' !== $recipient['country'] && '' !== $same['country'] && $recipient['country'] !== $same['country'] ) {
				/* translators: %s: country. */
				$found[] = self::found( "$path.country", $recipient['name'], self::why( $same ) . ' ' . sprintf( __( 'There and in the documents its country is %s: say the same here, or change it there.', 'doorstep' ), Country::readable( $same['country'], $wording->language ) ) );
			} elseif ( '' === $recipient['agreedOn'] && EnforcedRecipients::is_unused( $recipient['id'], $register ) ) {
				$found[] = self::found( "$path.name", $recipient['name'], self::why( $same ) . ' ' . __( 'So the documents name it already: remove it here, enter the date of your agreement, or choose it in the activity for which it receives data besides.', 'doorstep' ) );
			}
		}

		return $found;
	}

	/**
	 * Why the site names a recipient by itself, and where that is decided.
	 *
	 * @param array $same Of EnforcedRecipients.
	 * @phpstan-param Enforced $same
	 */
	private static function why( array $same ): string {
		return match ( $same['as'] ) {
			'host' => __( 'This is the host of this site (Settings, section Agency).', 'doorstep' ),
			'crm' => __( 'This site sends its leads there (Settings, section Mail and CRM).', 'doorstep' ),
			/* translators: %s: name of a service, such as YouTube. */
			'service' => sprintf( __( 'This site uses %s (Settings, section Services).', 'doorstep' ), $same['service'] ),
		};
	}

	/**
	 * Storage in the European Union, where the host is elsewhere.
	 *
	 * @param array<mixed> $register Whole register.
	 * @param Wording      $wording  Language of the messages.
	 * @phpstan-param Declared $register
	 * @return list<Contradiction>
	 */
	private static function measures( array $register, Wording $wording ): array {
		$country = $wording->facts->get( 'hostCountry' );
		$code    = is_string( $country ) ? Country::code( $country ) : '';
		if ( '' === $code || Country::is_in_eea( $code ) || ! in_array( 'cloud-in-eu', $register['measures'], true ) ) {
			return array();
		}

		/* translators: 1: a security measure, 2: country. */
		return array( self::found( 'register.measures', __( 'Security measures', 'doorstep' ), sprintf( __( '“%1$s” is not so: this site’s host is in %2$s (Settings, section Agency). Leave it out, or change it there.', 'doorstep' ), $wording->text( 'register.measure_cloud-in-eu' ), Country::readable( $code, $wording->language ) ) ) );
	}

	/**
	 * The enquiry, for which the forms ask for more.
	 *
	 * @param array<mixed> $register Whole register.
	 * @param Wording      $wording  Language of the messages.
	 * @phpstan-param Declared $register
	 * @return list<Contradiction>
	 */
	private static function stages( array $register, Wording $wording ): array {
		/**
		 * As written in contract.json.
		 *
		 * @var array<string, array{required: bool}> $fields
		 */
		$fields   = Contract::read( 'contract' )['fields'];
		$required = array_unique( array_intersect_key( self::DATA, array_filter( $fields, static fn ( array $field ): bool => $field['required'] ) ) );
		$found    = array();
		foreach ( $register['stages'] as $index => $stage ) {
			$unsaid = 'enquiry' === $stage['stage'] ? array_values( array_diff( $required, $stage['data'] ) ) : array();
			if ( array() !== $unsaid ) {
				/* translators: %s: kinds of data. */
				$found[] = self::found( "register.stages.$index.data", $wording->text( 'register.stage_enquiry' ), sprintf( __( 'The forms of this site ask for more, and the documents say so: %s. Tick it here too.', 'doorstep' ), $wording->enumeration( $wording->names( 'register.data_', $unsaid ) ) ) );
			}
		}

		return $found;
	}

	/**
	 * One of them.
	 *
	 * @param string $path    Of the field.
	 * @param string $of      What the entry is called.
	 * @param string $message What is enforced, and what to do.
	 * @return Contradiction
	 */
	private static function found( string $path, string $of, string $message ): array {
		return array(
			'path'    => $path,
			'of'      => $of,
			'message' => $message,
		);
	}
}
