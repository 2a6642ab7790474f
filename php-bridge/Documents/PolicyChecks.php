<?php
/**
 * What a privacy policy must say.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Gate\Catalogue;
use Doorstep\Register\Contradictions;

/**
 * Every item of GDPR art. 13 and 14, with those of art. 26, 28 and 22 that a policy has to say: there, missing,
 * or spared and why.
 */
final class PolicyChecks {

	/**
	 * Those about what the agency declares; the others are about facts of the profile and the settings.
	 */
	public const DECLARED = array( 'purposes', 'interests', 'data', 'transfers', 'retention', 'automated', 'sources', 'joint', 'processor', 'agreements', 'unfinished', 'consent-wording', 'contradictions' );

	/**
	 * The items, in the order of the articles.
	 *
	 * @param Wording $wording Language and facts.
	 * @return list<Check>
	 */
	public static function all( Wording $wording ): array {
		return array(
			Check::unless( 'controller', 'art. 13(1)(a)', __( 'Who is responsible, and how to reach them', 'doorstep' ), Gaps::facts( $wording, array( 'legalName', 'street', 'postalCode', 'city', 'email' ) ) ),
			Check::spared( 'representative', 'art. 13(1)(a), 27', __( 'Representative in the Union', 'doorstep' ), __( 'The agency has its seat in the Union.', 'doorstep' ) ),
			self::officer( $wording ),
			Check::unless( 'purposes', 'art. 13(1)(c)', __( 'Purpose and legal basis of each processing activity', 'doorstep' ), Gaps::without( $wording, 'purpose', 'basis', 'name' ) ),
			self::interests( $wording ),
			Check::unless( 'data', 'art. 14(1)(d)', __( 'Categories of data and of people', 'doorstep' ), Gaps::without( $wording, 'data', 'people' ) ),
			Check::unless( 'recipients', 'art. 13(1)(e)', __( 'Who receives the data', 'doorstep' ), Gaps::facts( $wording, array( 'hostName', 'hostCountry' ) ) ),
			Check::unless( 'transfers', 'art. 13(1)(f)', __( 'Transfers outside the European Economic Area', 'doorstep' ), Gaps::recipients( $wording, 'country', static fn ( array $recipient ): bool => '' === $recipient['country'] ) ),
			Check::unless( 'terms', 'art. 13(2)(a)', __( 'How long the host and the statistics tool keep data', 'doorstep' ), Gaps::terms( $wording ) ),
			Check::unless( 'retention', 'art. 13(2)(a)', __( 'How long data are kept: a number, or what decides', 'doorstep' ), Gaps::without( $wording, 'kept' ) ),
			Check::unless( 'rights', 'art. 13(2)(b)', __( 'Rights of the people concerned', 'doorstep' ), array() ),
			self::withdrawal( $wording ),
			Check::unless( 'complaint', 'art. 13(2)(d)', __( 'Complaint to the authority', 'doorstep' ), array() ),
			Check::unless( 'fields', 'art. 13(2)(e)', __( 'Which data must be given, and what follows otherwise', 'doorstep' ), array() ),
			self::automated( $wording ),
			self::sources( $wording ),
			Check::unless( 'cookies', 'art. 5(3) 2002/58/EC', __( 'Link to the cookie policy', 'doorstep' ), null === DocumentPages::link( 'cookiePolicy', '' ) ? array( 'settings.pages.cookiePolicy' => __( 'no published page is chosen as cookie policy in the settings', 'doorstep' ) ) : array() ),
			self::role( $wording, 'joint', 'art. 26', __( 'Joint controllers', 'doorstep' ), __( 'No activity is declared as joint.', 'doorstep' ) ),
			self::role( $wording, 'processor', 'art. 28', __( 'For whom the agency is a processor', 'doorstep' ), __( 'The agency declares no activity as processor.', 'doorstep' ) ),
			self::agreements( $wording ),
			self::after_death( $wording ),
			Check::unless( 'unfinished', 'art. 12(1)', __( 'No text of your own is unfinished', 'doorstep' ), OwnTexts::unfinished( $wording ) ),
			Check::unless( 'consent-wording', 'art. 4(11), 7', __( 'Nobody is said to consent by using the site or giving data', 'doorstep' ), OwnTexts::assuming_consent( $wording ) ),
			self::contradictions( $wording ),
		);
	}

	/**
	 * The data protection officer.
	 *
	 * @param Wording $wording Language and facts.
	 */
	private static function officer( Wording $wording ): Check {
		$label = __( 'Data protection officer', 'doorstep' );

		return $wording->facts->has( 'dpoName' )
			? Check::unless( 'officer', 'art. 13(1)(b)', $label, Gaps::facts( $wording, array( 'dpoEmail' ) ) )
			: Check::spared( 'officer', 'art. 13(1)(b), 37', $label, __( 'None is named. One is needed only for large-scale monitoring or sensitive data.', 'doorstep' ) );
	}

	/**
	 * The legitimate interests.
	 *
	 * @param Wording $wording Language and facts.
	 */
	private static function interests( Wording $wording ): Check {
		$unsaid = Gaps::activities( $wording, 'basisNote', static fn ( array $activity ): bool => 'interest' === $activity['basis'] && '' === $activity['preset'] && null === $wording->own( $activity['basisNote'] ?? array() ) );

		return Check::unless( 'interests', 'art. 13(1)(d)', __( 'Which legitimate interests are pursued', 'doorstep' ), $unsaid );
	}

	/**
	 * Withdrawal of consent.
	 *
	 * @param Wording $wording Language and facts.
	 */
	private static function withdrawal( Wording $wording ): Check {
		$label = __( 'Consent can be withdrawn', 'doorstep' );

		return array() !== Catalogue::declared() || DeclaredActivities::need_consent( $wording )
			? Check::unless( 'withdrawal', 'art. 13(2)(c)', $label, array() )
			: Check::spared( 'withdrawal', 'art. 13(2)(c)', $label, __( 'Nothing rests on consent.', 'doorstep' ) );
	}

	/**
	 * Automated decisions.
	 *
	 * @param Wording $wording Language and facts.
	 */
	private static function automated( Wording $wording ): Check {
		$label = __( 'Automated decisions: their logic and what follows', 'doorstep' );

		return DeclaredActivities::are_automated( $wording )
			? Check::unless( 'automated', 'art. 13(2)(f), 22', $label, Gaps::activities( $wording, 'automation', static fn ( array $activity ): bool => $activity['isAutomated'] && null === $wording->own( $activity['automation'] ?? array() ) ) )
			: Check::spared( 'automated', 'art. 13(2)(f)', $label, __( 'No activity decides by itself; the policy says so.', 'doorstep' ) );
	}

	/**
	 * Where data come from.
	 *
	 * @param Wording $wording Language and facts.
	 */
	private static function sources( Wording $wording ): Check {
		return Check::unless( 'sources', 'art. 14(2)(f)', __( 'Where data come from that people did not give themselves', 'doorstep' ), Gaps::activities( $wording, 'sources', static fn ( array $activity ): bool => array() === $activity['sources'] ) );
	}

	/**
	 * With or for whom the agency processes.
	 *
	 * @param Wording $wording Language and facts.
	 * @param string  $role    `joint` or `processor`.
	 * @param string  $source  Article.
	 * @param string  $label   What is asked for.
	 * @param string  $reason  Why it does not apply where no activity has this role.
	 */
	private static function role( Wording $wording, string $role, string $source, string $label, string $reason ): Check {
		return in_array( $role, array_column( $wording->declared['activities'], 'role' ), true )
			? Check::unless( $role, $source, $label, Gaps::activities( $wording, 'others', static fn ( array $activity ): bool => $role === $activity['role'] && '' === ( $activity['others'] ?? '' ) ) )
			: Check::spared( $role, $source, $label, $reason );
	}

	/**
	 * Processing agreements.
	 *
	 * @param Wording $wording Language and facts.
	 */
	private static function agreements( Wording $wording ): Check {
		$undated = Gaps::recipients( $wording, 'agreedOn', static fn ( array $recipient ): bool => 'recipient' !== $recipient['kind'] && '' === $recipient['agreedOn'] );

		return Check::unless( 'agreements', 'art. 28(3), 26(1)', __( 'Dates of the agreements with processors and joint controllers', 'doorstep' ), $undated );
	}

	/**
	 * Instructions for after death.
	 *
	 * @param Wording $wording Language and facts.
	 */
	private static function after_death( Wording $wording ): Check {
		$label = __( 'Instructions for after death', 'doorstep' );

		return 'FR' === $wording->facts->jurisdiction()
			? Check::unless( 'after-death', 'art. 85 loi 78-17', $label, array() )
			: Check::spared( 'after-death', 'art. 85 loi 78-17', $label, __( 'This is French law.', 'doorstep' ) );
	}

	/**
	 * What is declared otherwise than the site does it, since the settings changed.
	 *
	 * @param Wording $wording Language and facts.
	 */
	private static function contradictions( Wording $wording ): Check {
		$found = array();
		foreach ( Contradictions::of( $wording->declared, $wording ) as $one ) {
			/* translators: 1: What is named, as "Telephone", 2: what was typed. */
			$found[ $one['path'] ] = sprintf( __( '%1$s: %2$s', 'doorstep' ), $one['of'], $one['message'] );
		}

		return Check::unless( 'contradictions', 'art. 5(1)(a)', __( 'What is declared agrees with what this site does', 'doorstep' ), $found );
	}
}
