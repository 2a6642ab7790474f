import en from '../php-bridge/texts/en/panel-frame.json';
import fr from '../php-bridge/texts/fr/panel-frame.json';

/** What the panel says before its data, with all other texts, have come, or when they do not come. */
export type FrameTexts = typeof en;

/**
 * Those texts.
 *
 * @param language BCP 47 tag of the page's texts.
 */
export function frameTexts( language: string ): FrameTexts {
	return language === 'fr' ? fr : en;
}
