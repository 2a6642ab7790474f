import type { Kind, Loading } from './tag-urls';

const kinds: Record< string, Kind > = {
	script: 'script',
	img: 'image',
	image: 'image',
	input: 'image',
	iframe: 'frame',
	frame: 'frame',
	embed: 'frame',
	object: 'frame',
	link: 'style',
	video: 'media',
	audio: 'media',
	track: 'media',
	fetch: 'request',
	xmlhttprequest: 'request',
	beacon: 'request',
};

function kindOf( { initiatorType, name }: PerformanceResourceTiming ): Kind {
	if ( /\.(woff2?|ttf|otf|eot)($|\?)/i.test( name ) ) {
		return 'font';
	}
	if ( initiatorType === 'css' ) {
		return /\.css($|\?)/i.test( name ) ? 'style' : 'image';
	}
	return kinds[ initiatorType ] ?? 'other';
}

/**
 * What the browser asked for while it showed a page, whether it got it or not.
 *
 * @param performance Of the page's window.
 */
export function requestedUrls( performance: Performance ): Loading[] {
	return (
		performance.getEntriesByType(
			'resource'
		) as PerformanceResourceTiming[]
	 ).map( ( entry ) => ( { url: entry.name, kind: kindOf( entry ) } ) );
}
