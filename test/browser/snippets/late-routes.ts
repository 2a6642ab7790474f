/** What a route makes a browser load, which decides the vendor that it is asked of. */
export type Kind = 'script' | 'frame' | 'image' | 'style' | 'media' | 'request';

/** A way in which a page's own script asks for something of a third party. Runs in the browser, so it may use nothing from around it. */
type Route = ( address: string ) => unknown;

/** Where each kind is asked for; `route` tells which route did. */
export const vendors: Record< Kind, { service: string; start: string } > = {
	script: { service: 'hotjar', start: 'static.hotjar.com/c/' },
	frame: { service: 'youtube', start: 'www.youtube.com/embed/' },
	image: {
		service: 'linkedin-insight',
		start: 'px.ads.linkedin.com/collect/',
	},
	style: { service: 'google-fonts', start: 'fonts.googleapis.com/css2/' },
	media: { service: 'vimeo', start: 'player.vimeo.com/progressive/' },
	request: {
		service: 'google-analytics-4',
		start: 'region1.google-analytics.com/g/',
	},
};

function scriptAnd( insert: string ): Route {
	return new Function(
		'address',
		`const script = document.createElement( 'script' );
		script.src = address;
		const anchor = document.body.appendChild( document.createElement( 'i' ) );
		${ insert }`
	) as Route;
}

/** Every way that passes an element or a function of the page. */
const routes: Record< Kind, Record< string, Route > > = {
	script: {
		appendChild: scriptAnd( 'document.head.appendChild( script );' ),
		insertBefore: scriptAnd(
			'document.body.insertBefore( script, anchor );'
		),
		replaceChild: scriptAnd(
			'document.body.replaceChild( script, anchor );'
		),
		append: scriptAnd( 'anchor.append( "text", script );' ),
		prepend: scriptAnd( 'anchor.prepend( script );' ),
		before: scriptAnd( 'anchor.before( script );' ),
		after: scriptAnd( 'anchor.after( script );' ),
		replaceWith: scriptAnd( 'anchor.replaceWith( script );' ),
		replaceChildren: scriptAnd( 'anchor.replaceChildren( script );' ),
		insertAdjacentElement: scriptAnd(
			'anchor.insertAdjacentElement( "afterend", script );'
		),
		insertNode: scriptAnd(
			'const range = document.createRange(); range.selectNode( anchor ); range.insertNode( script );'
		),
		fragment: scriptAnd(
			'const fragment = new DocumentFragment(); fragment.append( script ); anchor.append( fragment );'
		),
		clone: scriptAnd( 'anchor.append( script.cloneNode() );' ),
		shadow: scriptAnd(
			'const host = document.body.appendChild( document.createElement( "div" ) ); host.attachShadow( { mode: "open" } ).append( script );'
		),
		'set-attribute': ( address ) => {
			const script = document.createElement( 'script' );
			script.setAttribute( 'src', address );
			document.head.appendChild( script );
		},
		'set-attribute-ns': ( address ) => {
			const script = document.createElement( 'script' );
			script.setAttributeNS( null, 'src', address );
			document.head.appendChild( script );
		},
		'attribute-node': ( address ) => {
			const script = document.createElement( 'script' );
			const attribute = document.createAttribute( 'src' );
			attribute.value = address;
			script.setAttributeNode( attribute );
			document.head.appendChild( script );
		},
		'src-after-insertion': ( address ) => {
			const script = document.createElement( 'script' );
			document.head.appendChild( script );
			script.src = address;
		},
		'relative-to-scheme': ( address ) => {
			const script = document.createElement( 'script' );
			script.src = address.replace( 'https:', '' );
			document.head.appendChild( script );
		},
		module: ( address ) => {
			const script = document.createElement( 'script' );
			script.type = 'module';
			script.src = address;
			document.head.appendChild( script );
		},
		'contextual-fragment': ( address ) => {
			const range = document.createRange();
			range.selectNode( document.body );
			document.body.append(
				range.createContextualFragment(
					`<script src="${ address }"></` + 'script>'
				)
			);
		},
		write: ( address ) =>
			document.write( `<script src="${ address }"></` + 'script>' ),
		'page-template': ( address ) => {
			// Printed by the page; a script that innerHTML parsed would never run.
			const { content } = document.querySelector< HTMLTemplateElement >(
				`template[data-for="${ address }"]`
			)!;
			document.body.append( document.importNode( content, true ) );
		},
	},
	frame: {
		src: ( address ) => {
			const frame = document.createElement( 'iframe' );
			frame.src = address;
			document.body.append( frame );
		},
		'src-after-insertion': ( address ) => {
			document.body.appendChild(
				document.createElement( 'iframe' )
			).src = address;
		},
		'inner-html': ( address ) => {
			document.body.appendChild(
				document.createElement( 'div' )
			).innerHTML = `<p><iframe src="${ address }"></iframe></p>`;
		},
		'inner-html-apart': ( address ) => {
			const apart = document.createElement( 'div' );
			apart.innerHTML = `<iframe src="${ address }"></iframe>`;
			document.body.append( apart );
		},
		'outer-html': ( address ) => {
			document.body.appendChild(
				document.createElement( 'div' )
			).outerHTML = `<iframe src="${ address }"></iframe>`;
		},
		'insert-adjacent-html': ( address ) =>
			document.body.insertAdjacentHTML(
				'beforeend',
				`<iframe src='${ address }'></iframe>`
			),
		write: ( address ) =>
			document.write( `<iframe src=${ address }></iframe>` ),
		srcdoc: ( address ) => {
			const frame = document.createElement( 'iframe' );
			frame.srcdoc = `<iframe src="${ address }"></iframe>`;
			document.body.append( frame );
		},
		'shadow-inner-html': ( address ) => {
			document.body
				.appendChild( document.createElement( 'div' ) )
				.attachShadow( { mode: 'open' } ).innerHTML =
				`<iframe src="${ address }"></iframe>`;
		},
		object: ( address ) => {
			const object = document.createElement( 'object' );
			object.type = 'text/html';
			object.data = address;
			document.body.append( object );
		},
		embed: ( address ) => {
			const embed = document.createElement( 'embed' );
			embed.type = 'text/html';
			embed.src = address;
			document.body.append( embed );
		},
	},
	image: {
		'new-image': ( address ) => {
			new Image().src = address;
		},
		'set-attribute': ( address ) =>
			document.createElement( 'img' ).setAttribute( 'src', address ),
		srcset: ( address ) => {
			new Image().srcset = `${ address } 1x, ${ address } 2x`;
		},
		'set-srcset': ( address ) =>
			new Image().setAttribute( 'srcset', `${ address } 1x` ),
		'inner-html-apart': ( address ) => {
			document.createElement( 'div' ).innerHTML =
				`<img src="${ address }" alt="">`;
		},
		picture: ( address ) => {
			document.body.appendChild(
				document.createElement( 'div' )
			).innerHTML =
				`<picture><source srcset="${ address }"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""></picture>`;
		},
		'image-button': ( address ) => {
			const button = document.createElement( 'input' );
			button.type = 'image';
			button.src = address;
			document.body.append( button );
		},
		'import-node': ( address ) => {
			const template = document.createElement( 'template' );
			template.innerHTML = `<img src="${ address }" alt="">`;
			document.body.append(
				document.importNode( template.content, true )
			);
		},
		parser: ( address ) => {
			const other = new DOMParser().parseFromString(
				`<img src="${ address }" alt="">`,
				'text/html'
			);
			document.body.append( other.body.firstChild! );
		},
	},
	style: {
		link: ( address ) => {
			const link = document.createElement( 'link' );
			link.rel = 'stylesheet';
			link.href = address;
			document.head.append( link );
		},
		'href-before-rel': ( address ) => {
			const link = document.createElement( 'link' );
			link.setAttribute( 'href', address );
			document.head.append( link );
			link.setAttribute( 'rel', 'stylesheet' );
		},
		'insert-adjacent-html': ( address ) =>
			document.head.insertAdjacentHTML(
				'beforeend',
				`<link rel="stylesheet" href="${ address }">`
			),
		preload: ( address ) => {
			const link = document.createElement( 'link' );
			link.rel = 'preload';
			link.as = 'style';
			link.href = address;
			document.head.append( link );
		},
	},
	media: {
		audio: ( address ) => {
			const audio = new Audio( address );
			audio.preload = 'auto';
		},
		video: ( address ) => {
			const video = document.createElement( 'video' );
			video.preload = 'auto';
			video.src = address;
		},
		source: ( address ) => {
			document.body.appendChild(
				document.createElement( 'div' )
			).innerHTML =
				`<video preload="auto"><source src="${ address }"></video>`;
		},
		poster: ( address ) => {
			const video = document.createElement( 'video' );
			video.poster = address;
			document.body.append( video );
		},
	},
	request: {
		fetch: ( address ) =>
			fetch( address ).then( ( reply ) => reply.text() ),
		'fetch-url': ( address ) =>
			fetch( new URL( address ) ).then( ( reply ) => reply.text() ),
		'fetch-request': ( address ) =>
			fetch( new Request( address, { method: 'POST', body: 'a' } ) ).then(
				( reply ) => reply.text()
			),
		'fetch-of-global': ( address ) =>
			globalThis
				.fetch( address, { method: 'POST', body: 'a' } )
				.then( ( reply ) => reply.text() ),
		xhr: ( address ) => {
			const request = new XMLHttpRequest();
			request.open( 'GET', address );
			request.send();
		},
		beacon: ( address ) => navigator.sendBeacon( address, 'a' ),
	},
};

/**
 * Rare ways that the gate's second layer leaves to the shield: every page carries that layer, and
 * its bytes are counted.
 */
export const leftToTheShield = [
	'media by audio',
	'media by poster',
	'image by image-button',
];

/** Of each route: its kind, its name, and the URL that it asks for without scheme. */
export const asked = Object.entries( routes ).flatMap( ( [ kind, of ] ) =>
	Object.keys( of ).map( ( name ) => ( {
		kind: kind as Kind,
		name: `${ kind } by ${ name }`,
		url: `${ vendors[ kind as Kind ].start }${ name }`,
	} ) )
);

/**
 * A script of the site that takes every route, one after the other.
 *
 * @param start Instead of the vendor's: start of the URL asked for, without scheme.
 * @param but   Names of routes that are left out.
 */
export function lateScript( start?: string, but: string[] = [] ): string {
	const calls = Object.entries( routes ).flatMap( ( [ kind, of ] ) =>
		Object.entries( of )
			.filter(
				( [ name ] ) => ! but.includes( `${ kind } by ${ name }` )
			)
			.map( ( [ name, route ] ) => {
				const address = `https://${
					start
						? `${ start }${ kind }/`
						: vendors[ kind as Kind ].start
				}${ name }`;
				return `try { ( ${ route.toString() } )( ${ JSON.stringify( address ) } ); } catch ( error ) { ( globalThis.failed ||= [] ).push( ${ JSON.stringify( `${ kind } by ${ name }: ` ) } + error ); }`;
			} )
	);
	return `{ ${ calls.join( '\n' ) } }`;
}

/** A template that stands in the page, inert until a script takes a copy of what is in it. */
export const pageTemplate = `<template data-for="https://${ vendors.script.start }page-template"><script src="https://${ vendors.script.start }page-template"></script></template>`;
