import type { PagePayload } from '@contract/page-payload';

/** GA4, a video and ads, as the server declares them to a page. */
export const services: Pick< PagePayload, 'services' | 'urls' | 'signals' > = {
	services: [ 'analytics', 'video', 'ads' ],
	urls: {
		'www.googletagmanager.com/gtag/js?id=aw-': 'ads',
		'www.googletagmanager.com/gtag/': 'analytics',
		'google-analytics.com/': 'analytics',
		'youtube.com/embed': 'video',
		'img.youtube.com/': 'video',
	},
	signals: {
		ad_storage: [ 'ads' ],
		ad_user_data: [ 'ads' ],
		ad_personalization: [],
		analytics_storage: [ 'analytics' ],
		functionality_storage: [],
		personalization_storage: [],
		security_storage: [],
	},
};
