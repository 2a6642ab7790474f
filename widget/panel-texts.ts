import { 'panel.close' as enClose, 'panel.error' as enError, 'panel.loading' as enLoading, 'panel.refuse' as enRefuse, 'panel.retry' as enRetry, 'panel.title' as enTitle } from '../php-bridge/texts/en/panel.json';
import { 'panel.close' as frClose, 'panel.error' as frError, 'panel.loading' as frLoading, 'panel.refuse' as frRefuse, 'panel.retry' as frRetry, 'panel.title' as frTitle } from '../php-bridge/texts/fr/panel.json';

/** What the panel says before its data, which bring all other texts, have come. */
export type PanelTexts = Record< string, string >;

const fr: PanelTexts = { close: frClose, error: frError, loading: frLoading, refuse: frRefuse, retry: frRetry, title: frTitle };
const en: PanelTexts = { close: enClose, error: enError, loading: enLoading, refuse: enRefuse, retry: enRetry, title: enTitle };

/**
 * Texts of a panel without data.
 *
 * @param language BCP 47 tag of the page's texts.
 */
export function panelTexts( language: string ): PanelTexts {
	return language === 'fr' ? fr : en;
}
