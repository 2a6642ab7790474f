<?php
/**
 * The privacy policy.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Gate\Catalogue;

/**
 * Every item of GDPR art. 13, from what the site really does.
 */
final class PrivacyPolicy {

	/**
	 * The document.
	 *
	 * @param Wording $wording Language and facts.
	 */
	public static function make( Wording $wording ): Document {
		$document = new Document();
		self::controller( $document, $wording );
		AgencySections::definitions( $document, $wording );
		self::purposes( $document, $wording );
		AgencySections::stages( $document, $wording );
		AgencySections::social( $document, $wording );
		self::recipients( $document, $wording );

		$document->section( 'retention', $wording->text( 'privacy-policy.retention' ) );
		$document->paragraph( $wording->sentence( 'privacy-policy.retention_text' ) );
		$document->table(
			$wording->text( 'privacy-policy.retention_caption' ),
			array( $wording->text( 'privacy-policy.retention_what' ), $wording->text( 'privacy-policy.retention_how_long' ), $wording->text( 'privacy-policy.retention_then' ) ),
			array_map( 'array_values', RetentionTable::rows( $wording ) )
		);

		$document->section( 'cookies', $wording->text( 'privacy-policy.cookies' ) );
		$document->paragraph( $wording->sentence( 'privacy-policy.cookies_text', array( 'page' => DocumentPages::link( 'cookiePolicy', $wording->text( 'document.cookie_policy' ) ) ) ) );

		AgencySections::security( $document, $wording );
		self::rights( $document, $wording );
		AgencySections::clauses( $document, $wording );

		return $document;
	}

	/**
	 * Who is responsible.
	 *
	 * @param Document $document The policy.
	 * @param Wording  $wording  Language and facts.
	 */
	private static function controller( Document $document, Wording $wording ): void {
		$facts = $wording->facts;
		$document->section( 'controller', $wording->text( 'privacy-policy.controller' ) );
		$document->paragraph( $wording->sentence( 'privacy-policy.controller_text' ) );
		$document->facts(
			array(
				$wording->text( 'document.address' )   => Sentence::of( $facts->address() ),
				$wording->text( 'document.phone' )     => Sentence::of( $facts->get( 'phone' ) ),
				$wording->text( 'document.email' )     => Sentence::of( $facts->get( 'email' ) ),
				$wording->text( 'privacy-policy.dpo' ) => Sentence::join( ', ', Sentence::of( $facts->get( 'dpoName' ) ), Sentence::of( $facts->get( 'dpoEmail' ) ) ),
			)
		);
		$document->paragraph( $wording->sentence( 'privacy-policy.law_' . $facts->jurisdiction() ) );
		if ( array() === $wording->declared['activities'] ) {
			$document->paragraph( $wording->sentence( 'privacy-policy.scope' ) );
		}
	}

	/**
	 * What the data are used for.
	 *
	 * @param Document $document The policy.
	 * @param Wording  $wording  Language and facts.
	 */
	private static function purposes( Document $document, Wording $wording ): void {
		$document->section( 'purposes', $wording->text( 'privacy-policy.purposes' ) );
		$document->paragraph( $wording->sentence( array() === $wording->declared['activities'] ? 'privacy-policy.purposes_text' : 'register.purposes_text' ) );
		foreach ( ProcessingActivities::all( $wording ) as $activity ) {
			$document->subsection( $activity['id'], $activity['name'] );
			$document->facts(
				array(
					$wording->text( 'privacy-policy.purpose' ) => $activity['purpose'],
					...$activity['services'],
					$wording->text( 'privacy-policy.basis' ) => $activity['basis'],
					$wording->text( 'register.column_people' ) => $activity['people'],
					$wording->text( 'privacy-policy.data' ) => $activity['data'],
					$wording->text( 'register.column_source' ) => $activity['source'],
					$wording->text( 'privacy-policy.recipients_short' ) => $activity['recipients'],
					$wording->text( 'privacy-policy.kept' ) => $activity['kept'],
				)
			);
			$document->paragraph( $activity['note'] );
		}

		$optional = ProcessingActivities::fields( $wording, false );
		$document->section( 'fields', $wording->text( 'privacy-policy.fields' ) );
		$document->paragraph(
			$wording->sentence(
				array() === $optional ? 'privacy-policy.fields_all' : 'privacy-policy.fields_text',
				array(
					'required' => $wording->enumeration( ProcessingActivities::fields( $wording, true ) ),
					'optional' => $wording->enumeration( $optional ),
				)
			)
		);
		if ( DeclaredActivities::need_data( $wording ) ) {
			$document->paragraph( $wording->sentence( 'register.fields_text' ) );
		}
		$sources = DeclaredActivities::sources( $wording );
		$document->paragraph( array() === $sources ? $wording->sentence( 'privacy-policy.source' ) : $wording->sentence( 'register.source_text', array( 'sources' => $wording->enumeration( $sources ) ) ) );
	}

	/**
	 * Who receives the data, and where.
	 *
	 * @param Document $document The policy.
	 * @param Wording  $wording  Language and facts.
	 */
	private static function recipients( Document $document, Wording $wording ): void {
		$document->section( 'recipients', $wording->text( 'privacy-policy.recipients' ) );
		$document->paragraph( $wording->sentence( 'privacy-policy.recipients_text' ) );
		$document->items( array( $wording->sentence( 'privacy-policy.team' ), $wording->sentence( 'privacy-policy.mail' ), $wording->sentence( 'privacy-policy.providers' ) ) );
		$document->table(
			$wording->text( 'privacy-policy.recipients_caption' ),
			array( $wording->text( 'privacy-policy.provider' ), $wording->text( 'privacy-policy.role' ), $wording->text( 'privacy-policy.country' ) ),
			Recipients::rows( $wording )
		);

		$transfers = Recipients::transfers( $wording );
		$services  = array_filter( array_column( Catalogue::declared(), 'provider' ) );
		$document->section( 'transfers', $wording->text( 'privacy-policy.transfers' ) );
		if ( array() !== $transfers ) {
			$document->paragraph( $wording->sentence( 'privacy-policy.transfers_some' ) );
			$document->items( $transfers );
		}
		if ( array() !== $services ) {
			$document->paragraph( $wording->sentence( 'privacy-policy.transfers_groups' ) );
		}
		if ( array() !== $transfers || array() !== $services ) {
			$document->paragraph( $wording->sentence( 'privacy-policy.transfers_copy' ) );
		} elseif ( $wording->facts->has( 'hostCountry' ) ) {
			$document->paragraph( $wording->sentence( 'privacy-policy.transfers_none' ) );
		}
	}

	/**
	 * What the visitor may ask for.
	 *
	 * @param Document $document The policy.
	 * @param Wording  $wording  Language and facts.
	 */
	private static function rights( Document $document, Wording $wording ): void {
		$facts  = $wording->facts;
		$law    = $facts->jurisdiction();
		$rights = array( 'access', 'rectification', 'erasure', 'restriction', 'portability', 'objection' );
		if ( array() !== Catalogue::declared() ) {
			$rights[] = 'withdrawal';
		} elseif ( DeclaredActivities::need_consent( $wording ) ) {
			$other = $wording->sentence( 'register.right_withdrawal' );
		}
		if ( 'FR' === $law ) {
			$rights[] = 'after_death';
		}
		$manage = array( 'manage' => $wording->text( 'panel.manage' ) );
		$how    = array(
			'contact' => $facts->get( 'dpoEmail' ) ?? $facts->get( 'email' ),
			'address' => $facts->address(),
		);

		$document->section( 'rights', $wording->text( 'privacy-policy.rights' ) );
		$document->paragraph( $wording->sentence( 'privacy-policy.rights_text' ) );
		$document->items( array( ...array_map( static fn ( string $right ): ?Sentence => $wording->sentence( 'privacy-policy.right_' . $right, $manage ), $rights ), $other ?? null ) );
		$document->paragraph( $wording->sentence( 'privacy-policy.rights_how', $how ) );
		if ( ! DeclaredActivities::are_automated( $wording ) ) {
			$document->paragraph( $wording->sentence( 'privacy-policy.automated' ) );
		}

		$authority = match ( $law ) {
			'FR' => array(
				'phone' => Link::phone( '+33 1 53 73 22 22' ),
				'site'  => Link::to( 'https://www.cnil.fr/fr/plaintes' ),
			),
			'BE' => array(
				'phone' => Link::phone( '+32 2 274 48 00' ),
				'site'  => Link::to( 'nl' === $wording->language ? 'https://www.gegevensbeschermingsautoriteit.be' : 'https://www.autoriteprotectiondonnees.be' ),
			),
			'EU' => array( 'site' => Link::to( 'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en' ) ),
		};
		$document->section( 'complaint', $wording->text( 'privacy-policy.complaint' ) );
		$document->paragraph( $wording->sentence( 'privacy-policy.complaint_' . $law, $authority ) );
	}
}
