/** Where a site's owner puts what a vendor tells them to paste. */
export type Place = 'head' | 'footer' | 'block' | 'classic' | 'widget';

/** What a vendor tells a site's owner to paste. */
export type Snippet = {
	/** As the vendor calls it. */
	name: string;
	/** Id of its service in the catalogue. */
	service: string;
	place: Place;
	/** As the vendor documents it, with invented ids; what does not load anything is left out. */
	html: string;
	/** What it asks for, without scheme: how each URL begins. The first is a script or frame that is asked for once. */
	asks: string[];
	/** What only a browser without JavaScript asks for. */
	noscript?: string;
};
