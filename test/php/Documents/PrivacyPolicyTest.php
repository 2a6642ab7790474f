<?php
/**
 * Tests of the privacy policy.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Documents;

use Doorstep\Contract;
use Doorstep\Documents\Facts;
use Doorstep\Documents\ProcessingActivities;
use Doorstep\Documents\Wording;
use Doorstep\Leads\FormDefinition;
use Doorstep\Leads\FormNotice;
use Doorstep\Texts;

/**
 * It holds every item of GDPR art. 13, and says what the plugin does.
 */
final class PrivacyPolicyTest extends DocumentsTestCase {

	/**
	 * A site with a bit of everything.
	 *
	 * @param array<string, string|int|bool> $profile Facts that differ.
	 */
	private function site( array $profile = array() ): void {
		$this->save_profile( Profiles::french( $profile ) );
		$this->declare_services( 'google-analytics-4', 'youtube', 'recaptcha', 'vimeo' );
	}

	/**
	 * Art. 13(1) and (2), item by item.
	 */
	public function test_holds_every_item_of_article_13(): void {
		$this->site();
		$html = $this->html( 'privacy-policy', 'fr' );
		foreach ( array( 'controller', 'purposes', 'enquiries', 'consents', 'services-statistics', 'services-marketing', 'logs', 'fields', 'recipients', 'transfers', 'retention', 'rights', 'complaint' ) as $section ) {
			self::assertMatchesRegularExpression( '/ id="privacy-policy-(fr-)?' . $section . '"/', $html );
		}
		$text = $this->text( 'privacy-policy' );
		foreach ( array(
			'controller'               => 'Du Port Immobilier décide',
			'where the controller is'  => '12 quai des Voiles, 17042 Portville, France',
			'data protection officer'  => 'Cabinet Vie Douce, dpo@agence.example',
			'basis of enquiries'       => 'mesures précontractuelles',
			'legitimate interest'      => 'intérêt légitime à répondre',
			'basis of services'        => 'article 82 de la loi du 6 janvier 1978',
			'host'                     => 'Nuage Bleu SAS',
			'provider and country'     => 'YouTube (Google Ireland Ltd) Lit les vidéos des biens. Seulement si vous l’acceptez. Irlande',
			'transfer and safeguard'   => 'Vimeo (Vimeo.com Inc.) : États-Unis. Décision d’adéquation',
			'copy of the safeguards'   => 'copie de ces garanties : contact@agence.example',
			'access'                   => '(accès)',
			'rectification'            => '(rectification)',
			'erasure'                  => '(effacement)',
			'restriction'              => '(limitation)',
			'portability'              => '(portabilité)',
			'objection'                => '(opposition)',
			'withdrawal'               => 'retirer votre consentement',
			'after death'              => 'article 85 de la loi du 6 janvier 1978',
			'complaint'                => '3 place de Fontenoy',
			'mandatory fields'         => 'nom, adresse e-mail et message',
			'optional fields'          => 'facultatifs : numéro de téléphone',
			'source'                   => 'viennent de vous',
			'automated decisions'      => 'article 22 du RGPD',
			'reCAPTCHA is a processor' => 'Depuis le 2 avril 2026, Google l’exploite pour notre compte',
		) as $item => $words ) {
			self::assertStringContainsString( $words, $text, $item );
		}
	}

	/**
	 * Belgium has its own law and authority, and no art. 85 of the French one.
	 */
	public function test_follows_the_jurisdiction(): void {
		$this->save_profile( Profiles::belgian() );
		$text = $this->text( 'privacy-policy' );
		foreach ( array( '30 juillet 2018', 'rue de la Presse 35, 1000 Bruxelles', '+32 2 274 48 00' ) as $words ) {
			self::assertStringContainsString( $words, $text );
		}
		foreach ( array( 'CNIL', 'article 85', '6 janvier 1978' ) as $words ) {
			self::assertStringNotContainsString( $words, $text );
		}
		$this->save_profile( array( 'jurisdiction' => 'EU' ) + Profiles::belgian() );
		self::assertStringContainsString( 'edpb.europa.eu', $this->text( 'privacy-policy' ) );
	}

	/**
	 * The document says what the plugin does: a new term is told in the same request.
	 */
	public function test_a_changed_term_changes_the_text(): void {
		$this->site();
		$before = $this->text( 'privacy-policy' );
		self::assertStringContainsString( 'Demandes envoyées par un formulaire 24 mois à compter de votre dernier contact Effacement définitif', $before );
		self::assertStringContainsString( 'Demandes mises de côté comme indésirables probables ' . Contract::limit( 'quarantineDays' ) . ' jours', $before );
		$this->save_settings(
			array(
				'retention' => array(
					'leadMonths'    => 11,
					'pendingMonths' => 1,
					'consentMonths' => 37,
					'requestMonths' => 48,
				),
			)
		);
		$after = $this->text( 'privacy-policy' );
		self::assertStringContainsString( 'Demandes envoyées par un formulaire 11 mois à compter de votre dernier contact Plus personne ne peut les lire ; effacement définitif 1 mois plus tard', $after );
		self::assertStringContainsString( 'Conservation 11 mois à compter de votre dernier contact', $after );
		self::assertStringContainsString( '37 mois à compter du choix', $after );
		self::assertStringNotContainsString( '24 mois', $after );
		self::assertStringNotContainsString( '36 mois', $after );

		foreach ( array(
			'backupDays'       => '9 jours au plus',
			'logDays'          => '9 jours.',
			'statisticsMonths' => '9 mois dans l’outil',
		) as $name => $words ) {
			$this->save_profile( Profiles::french( array( $name => 9 ) ) );
			self::assertStringContainsString( $words, $this->text( 'privacy-policy' ) );
			$this->save_profile( Profiles::french( array( $name => 0 ) ) );
			self::assertDoesNotMatchRegularExpression( '/\b0 (jour|mois)/', $this->text( 'privacy-policy' ) );
		}
	}

	/**
	 * Every rule that differs has its row, and only those; so have transfers and holds.
	 */
	public function test_every_term_of_a_lead_that_is_enforced_is_in_the_table(): void {
		$this->site();
		$rule = static fn ( string $of, int $months, int $pending, string $from ): array => array(
			'of'            => $of,
			'months'        => $months,
			'pendingMonths' => $pending,
			'startsFrom'    => $from,
		);
		$text = $this->text( 'privacy-policy' );
		foreach ( array( 'Demandes d’estimation', 'Autres demandes', 'logiciel de gestion, sur ce site', 'valent pour certaines demandes' ) as $words ) {
			self::assertStringNotContainsString( $words, $text );
		}
		self::assertStringContainsString( '(mandat, vente, location) 10 ans au plus à compter de votre dernier contact : loi n° 70-9', $text );
		self::assertStringContainsString( 'l’identité d’un client 5 ans au plus à compter de votre dernier contact : article L561-12', $text );
		self::assertStringContainsString( 'nécessaires à un litige Jusqu’à la fin du litige, 10 ans au plus à compter de votre dernier contact', $text );

		foreach ( array(
			'Autres demandes envoyées par un formulaire 24 mois à compter de votre dernier contact Effacement définitif' => array( 'rules' => array( $rule( 'valuation', 30, 2, 'receipt' ), $rule( 'flamingo', 24, 0, 'contact' ), $rule( 'alert', 24, 0, 'receipt' ) ) ),
			'Demandes d’estimation 30 mois à compter de la réception Plus personne ne peut les lire ; effacement définitif 2 mois plus tard' => array(),
			'Inscriptions aux alertes 24 mois à compter de la réception Effacement définitif' => array(),
			'Au plus 30 mois à compter de la réception Suppression par notre équipe' => array(),
			'Conservation 24 mois à compter de votre dernier contact ; d’autres durées' => array(),
			'logiciel de gestion, sur ce site Au plus 45 jours après la transmission Effacement définitif' => array( 'transferredDays' => 45 ),
			'logiciel de gestion, sur ce site Au plus 1 jour après la transmission' => array( 'transferredDays' => 1 ),
		) as $words => $change ) {
			$this->save_settings( array( 'retention' => $change ) );
			self::assertStringContainsString( $words, $this->text( 'privacy-policy' ) );
		}
		self::assertStringNotContainsString( 'ancien formulaire', $this->text( 'privacy-policy' ), 'Its rule says nothing else.' );
		$this->save_settings( array( 'retention' => array( 'startsFrom' => 'receipt' ) ) );
		self::assertStringContainsString( 'Autres demandes envoyées par un formulaire 24 mois à compter de la réception', $this->text( 'privacy-policy' ) );
		self::assertStringContainsString( 'Valuation requests 30 months from receipt', $this->text( 'privacy-policy', 'en' ) );

		$this->save_profile( Profiles::belgian() );
		self::assertStringContainsString( '10 ans au plus à compter de votre dernier contact, tant que le contrat ou la loi l’exige', $this->text( 'privacy-policy' ) );
		self::assertStringNotContainsString( '70-9', $this->text( 'privacy-policy' ) );
	}

	/**
	 * The notice beside the button says the term of its own form, in every language.
	 */
	public function test_the_notice_of_a_form_says_its_own_term(): void {
		$term = array(
			'of'            => 'viewing',
			'months'        => 7,
			'pendingMonths' => 2,
			'startsFrom'    => 'receipt',
		);
		$this->save_settings( array( 'retention' => array( 'rules' => array( $term ) ) ) );
		foreach ( Texts::languages() as $language ) {
			$notice = static fn ( string $kind ): string => wp_strip_all_tags( FormNotice::html( FormDefinition::of_block( array( 'kind' => $kind ), 0, $language, '/' ) ) );
			$months = static fn ( string $text ): array => preg_match_all( '/\d+(?= (?:mois|months|maanden|Monate|meses|mesi))/u', $text, $found ) > 0 ? $found[0] : array();
			self::assertSame( array( '7', '7', '2' ), $months( $notice( 'viewing' ) ), $language );
			self::assertSame( array( '24', '24' ), $months( $notice( 'contact' ) ), $language );
			self::assertSame( array( '7', '2' ), $months( FormNotice::facts( $language, 'viewing' )['retention']['text'] ), $language );
			self::assertStringContainsString( strtr( Texts::get( 'form.term_receipt', $language ), array( '{months} ' => '' ) ), $notice( 'viewing' ) );
			self::assertDoesNotMatchRegularExpression( '/[{}]/', $notice( 'viewing' ) );
		}
	}

	/**
	 * A service that is switched off is not in the document any more.
	 */
	public function test_a_service_that_is_switched_off_disappears(): void {
		$this->site();
		foreach ( array( 'YouTube', 'Vimeo', 'reCAPTCHA', 'Google Analytics' ) as $name ) {
			self::assertStringContainsString( $name, $this->text( 'privacy-policy' ) );
		}
		$this->declare_services();
		$text = $this->text( 'privacy-policy' );
		foreach ( array( 'YouTube', 'Vimeo', 'reCAPTCHA', 'Google', 'consentement', 'Gérer mes cookies', 'États-Unis' ) as $name ) {
			self::assertStringNotContainsString( $name, $text );
		}
		self::assertStringContainsString( 'Nous ne prévoyons aucun transfert', $text );
	}

	/**
	 * Where the host is decides whether there is a transfer.
	 */
	public function test_a_host_outside_the_european_economic_area_is_a_transfer(): void {
		foreach ( array(
			'belgique'    => 'Nous ne prévoyons aucun transfert',
			'Ireland'     => 'Nous ne prévoyons aucun transfert',
			'Luxembourg'  => 'Nous ne prévoyons aucun transfert',
			'Royaume-Uni' => 'Nuage Bleu SAS : Royaume-Uni, pays couvert par une décision',
			'États-Unis'  => 'Nuage Bleu SAS : États-Unis. Décision d’adéquation',
			'Inde'        => 'Nuage Bleu SAS : Inde. Clauses contractuelles types',
		) as $country => $words ) {
			$this->save_profile( Profiles::french( array( 'hostCountry' => $country ) ) );
			self::assertStringContainsString( $words, $this->text( 'privacy-policy' ), $country );
		}
		$this->save_profile( Profiles::french( array( 'hostCountry' => '' ) ) );
		self::assertStringNotContainsString( 'aucun transfert', $this->text( 'privacy-policy' ) );
	}

	/**
	 * The CRM that leads are sent to is a recipient, in the form's notice too.
	 */
	public function test_a_crm_is_a_recipient_while_leads_are_sent_to_it(): void {
		$this->save_profile( Profiles::french( array() ) );
		self::assertStringNotContainsString( 'logiciel de gestion', $this->text( 'privacy-policy' ) . FormNotice::facts( 'fr', 'contact' )['recipients']['text'] );

		$webhook = array(
			'url'     => 'https://crm.example.com/leads',
			'secret'  => str_repeat( 's', 40 ),
			'country' => 'GB',
		);
		$this->save_settings( array( 'webhook' => $webhook ) );
		$text = $this->text( 'privacy-policy' );
		self::assertStringContainsString( 'crm.example.com Notre logiciel de gestion', $text );
		self::assertStringContainsString( 'crm.example.com : Royaume-Uni, pays couvert par une décision', $text );
		self::assertStringContainsString( 'et dans notre logiciel de gestion', $text );
		self::assertStringContainsString( 'et dans notre logiciel de gestion', FormNotice::facts( 'fr', 'contact' )['recipients']['text'] );

		$this->save_settings( array( 'webhook' => array( 'country' => 'FR' ) + $webhook ) );
		self::assertStringContainsString( 'Nous ne prévoyons aucun transfert', $this->text( 'privacy-policy' ) );
	}

	/**
	 * The log of requests has a term of its own.
	 */
	public function test_says_how_long_requests_are_on_record(): void {
		$this->save_profile( Profiles::french() );
		$this->save_settings( array( 'retention' => array( 'leadMonths' => 24, 'pendingMonths' => 0, 'consentMonths' => 36, 'requestMonths' => 60 ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertStringContainsString( 'Registre de vos demandes concernant vos données 60 mois', $this->text( 'privacy-policy' ) );
	}

	/**
	 * Nothing is promised about a country that nobody knows, and a tool on the own server sends nothing.
	 */
	public function test_says_so_where_nobody_knows_the_country_of_a_provider(): void {
		$this->save_profile( Profiles::french() );
		$this->declare_services( 'matomo-self-hosted' );
		self::assertStringContainsString( 'Nous ne prévoyons aucun transfert', $this->text( 'privacy-policy' ) );

		$this->declare_services( 'giraffe360' );
		self::assertStringContainsString( 'Giraffe360 (Giraffe360) : pays non indiqué. Les données peuvent quitter', $this->text( 'privacy-policy' ) );
	}

	/**
	 * GDPR art. 30 needs the same five things of every activity.
	 */
	public function test_every_processing_activity_is_complete(): void {
		$this->site();
		foreach ( array( 'fr', 'en' ) as $language ) {
			$activities = ProcessingActivities::all( new Wording( $language, new Facts() ) );
			self::assertSame( array( 'enquiries', 'consents', 'services-statistics', 'services-marketing', 'logs' ), array_column( $activities, 'id' ) );
			foreach ( $activities as $activity ) {
				foreach ( array( 'purpose', 'basis', 'data', 'recipients', 'kept' ) as $part ) {
					self::assertNotNull( $activity[ $part ], $activity['id'] . ' has no ' . $part );
				}
			}
		}
	}

	/**
	 * Links to the other documents are there once these are published.
	 */
	public function test_links_to_the_cookie_policy_once_it_is_published(): void {
		$this->site();
		$page = wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_title'  => 'Cookies',
				'post_status' => 'draft',
			)
		);
		$this->save_settings( array( 'pages' => array( 'cookiePolicy' => $page ) ) );
		self::assertStringNotContainsString( 'privacy-policy-fr-cookies', $this->html( 'privacy-policy' ) );
		wp_publish_post( $page );
		self::assertStringContainsString( '<a href="' . esc_url( (string) get_permalink( $page ) ) . '">politique relative aux cookies</a>', $this->html( 'privacy-policy' ) );
	}
}
