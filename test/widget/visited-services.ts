import type { PageService } from '@contract/page-payload';

/** GA4, a video and a map, as the server declares them to a page. */
export const services: PageService[] = [
	{
		id: 'analytics',
		urls: [ 'www.googletagmanager.com/gtag/', 'google-analytics.com' ],
		cookies: [ '_ga', '_ga_*' ],
		signals: [ 'analytics_storage' ],
	},
	{
		id: 'video',
		urls: [ 'youtube.com/embed', 'img.youtube.com' ],
		cookies: [],
		signals: [],
	},
	{
		id: 'ads',
		urls: [ 'www.googletagmanager.com/gtag/js?id=aw-' ],
		cookies: [],
		signals: [ 'ad_storage', 'ad_user_data' ],
	},
];
