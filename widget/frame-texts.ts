import de from '../php-bridge/texts/de/panel-frame.json';
import en from '../php-bridge/texts/en/panel-frame.json';
import es from '../php-bridge/texts/es/panel-frame.json';
import fr from '../php-bridge/texts/fr/panel-frame.json';
import it from '../php-bridge/texts/it/panel-frame.json';
import nl from '../php-bridge/texts/nl/panel-frame.json';

/** What the panel says before its data, with all other texts, have come, or when they do not come. */
export type FrameTexts = typeof en;

const written = new Map< string, FrameTexts >(
	Object.entries( { de, es, fr, it, nl } )
);

/**
 * Those texts; in English for a language that only the site has added.
 *
 * @param language BCP 47 tag of the page's texts.
 */
export function frameTexts( language: string ): FrameTexts {
	return written.get( language ) ?? en;
}
