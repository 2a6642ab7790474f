import type { ConsentAttributes } from '../attributes';
import { words } from './words';

export type ConsentProblem =
	'channels' | 'purposes' | 'terms' | 'implied' | 'opt-out';

type Patterns< Key extends string > = Record< Key, RegExp >;

const channels: Patterns< ConsentAttributes[ 'channel' ] > = {
	email: / (e ?mails?|e ?mailings?|courriels?|mails?|correos? electronicos?|posta elettronica) /,
	phone: / (telephones?|telephonique|phone|phoned|telefon|telefonisch\w*|telefono|telefonica|telefonicamente|appels|par appel|appelee?|calls?|called|anrufe?n?|angerufen|bellen|gebeld|llamadas?|chiamate?|whatsapp) /,
	sms: / (sms|textos?|text messages?|whatsapp|mms) /,
	post: / (par courrier|courrier postal|voie postale|by post|postal mail|per post|per brief|postweg|brieven|correo postal|por correo ordinario|posta ordinaria|per lettera) /,
};

const purposes: Patterns< ConsentAttributes[ 'purpose' ] > = {
	alerts: / (alertes?|biens similaires|annonces similaires|nouveaux biens|similar (listings|properties|homes)|new listings|alerts?|gelijkaardige panden|nieuwe panden|ahnliche (immobilien|objekte)|neue immobilien|(inmuebles|viviendas) similares|alertas?|immobili simili|avvisi) /,
	newsletter:
		/ (newsletters?|lettre d (information|actualites?|infos?)|infolettre|nieuwsbrief|nieuwsbrieven|rundbrief|boletin|bollettino) /,
	prospecting:
		/ (offres commerciales|prospection|demarchage|publicites?|promotions?|marketing|advertising|reclame|commerciele aanbiedingen|werbung|ofertas comerciales|publicidad|offerte commerciali|pubblicita) /,
	partners:
		/ (partenaires?|des tiers|tiers|partners?|third parties|sponsors?|derden|partnern|dritten?|dritte|socios|terceros|partner|terzi) /,
	policy: / (changements? de (la |votre )?politique|changes? (of|to) (the |your )?(privacy )?policy|wijzigingen? van (het |uw )?privacybeleid|anderung(en)? (der|ihrer) datenschutzerklarung|cambios? (de|en) (la |su )?politica|modifiche (alla|della) (vostra )?informativa) /,
};

const terms =
	/ (politique de (confidentialite|protection)|conditions (generales|d utilisation)|cgu|cgv|mentions legales|privacy (policy|notice|statement)|terms( and conditions| of (use|service))?|privacybeleid|privacyverklaring|algemene voorwaarden|datenschutzerklarung|agb|geschaftsbedingungen|politica de privacidad|aviso legal|condiciones (generales|de uso)|informativa( sulla)? privacy|condizioni generali) /;

/** Naming a policy informs; having it accepted in the same breath is another matter than the consent. */
const accepts =
	/ (accepte|approuve|reconnais|lu|agree|accept|read|akkoord|aanvaard|gelezen|akzeptiere|einverstanden|gelesen|acepto|leido|accetto|letto|acconsento) /;

const implied =
	/ (en (envoyant|soumettant|cliquant|validant|remplissant|poursuivant)|by (sending|submitting|clicking|completing|continuing|using)|door ([a-z]+ ){0,3}(verzenden|versturen|klikken|gaan)|(mit dem|durch( das)?) (absenden|abschicken|senden|klick\w*)|wenn sie (das formular|dieses formular) (absenden|abschicken)|al (enviar|pulsar|hacer clic|continuar)|(inviando|cliccando|compilando|proseguendo|con l invio)) /;

const optOut =
	/ (ne (souhaite|desire|veux) (pas|plus)|m oppose|decoche[rz]|sauf (opposition|avis contraire|refus)|do not (want|wish)|don t want|untick|uncheck|unless (you|i)|wens geen|wil geen|uitvinken|tenzij|mochte (keine|nicht)|will keine|no (deseo|quiero)|desmar\w*|salvo|non (desidero|voglio|intendo)|deseleziona\w*) /;

function matches< Key extends string >(
	patterns: Patterns< Key >,
	text: string
) {
	return ( Object.keys( patterns ) as Key[] ).filter( ( key ) =>
		patterns[ key ].test( text )
	);
}

/**
 * Why a wording would not be a consent (Article 7 GDPR, Planet49): one box is one purpose by one
 * channel, ticked by whoever wants it.
 *
 * @param consent The box; an empty wording is ours and has no problem.
 */
export function consentProblems(
	consent: ConsentAttributes
): ConsentProblem[] {
	const text = words( consent.wording );
	const other = matches( purposes, text ).filter(
		( purpose ) => purpose !== consent.purpose
	);
	const problems: Record< ConsentProblem, boolean > = {
		channels: matches( channels, text ).some(
			( channel ) => channel !== consent.channel
		),
		purposes: other.length > 0,
		terms: terms.test( text ) && accepts.test( text ),
		implied: implied.test( text ),
		'opt-out': optOut.test( text ),
	};

	return ( Object.keys( problems ) as ConsentProblem[] ).filter(
		( problem ) => problems[ problem ]
	);
}
