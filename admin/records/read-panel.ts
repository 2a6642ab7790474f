import type { PanelData } from '@contract/panel-data';

/** What is shown of a panel's copy. */
export type PanelCopyData = Pick< PanelData, 'texts' | 'categories' >;

/**
 * A panel's copy. It may be years old: what an earlier version of the plugin did not keep is empty.
 *
 * @param panel From the copy.
 */
export function readPanel( panel: Record< string, unknown > ): PanelCopyData {
	const { texts = {}, categories = [] } = panel as Partial< PanelCopyData >;

	return { texts, categories };
}
