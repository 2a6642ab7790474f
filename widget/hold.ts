import { around, type Native } from './around';
import { has, page } from './current-choice';
import { serviceOf } from './service-of';

/** What the names of attributes that were put aside begin with. */
export const mark = 'data-doorstep-';

/** Tag and attribute of what a browser loads by itself. */
const loading = /^(\w+ src(set)?|link href|object data|iframe srcdoc)$/i;
const { prototype } = Element;
const { setAttribute } = prototype;

/*
 * The gate's second layer: holds what page scripts insert or ask for at run time. An address of a
 * known service that is not granted is put aside in the way that the server does it, before an
 * element has it or enters the page: then it would have been asked for. A script without address
 * does not run and is not used up either, so giving it the address later is enough. Requests wait.
 */

/** Elements whose address was put aside, whether they are in the page or not. */
export const elements = new Set< Element >();
/** Ids of services of which something was let through to the network. */
export const ran = new Set< string >();
const waiting: ( () => void )[] = [];

/** Sends the requests that waited and are granted now. */
export const letGo = () => waiting.splice( 0 ).forEach( ( act ) => act() );

/** Id of the service that forbids one of the addresses in a text. */
const holder = ( text: unknown ) =>
	String( text )
		.split( /[\s,"'<>]+/ )
		.map( ( address ) => serviceOf( address, page.urls ) )
		.find(
			( service ) => service && ! ( has( service ) && ran.add( service ) )
		);

/** Whether an address was put aside. */
function aside( element: Element, name: string, value: string ): unknown {
	const service =
		loading.test( `${ element.tagName } ${ name }` ) && holder( value );
	if ( service ) {
		elements.add( element );
		setAttribute.call( element, mark + name, value );
		setAttribute.call( element, `${ mark }service`, service );
	} else {
		element.removeAttribute( mark + name );
	}
	return service;
}

/** Puts aside what a node brings with it. */
function guard( node: unknown ): void {
	// Texts can be inserted too.
	const found = ( node as ParentNode | null )?.querySelectorAll?.(
		'[src],[srcset],link,object,iframe'
	);
	for ( const element of found ? [ node as Element, ...found ] : [] ) {
		// A fragment has none.
		for ( const { name, value } of [ ...( element.attributes ?? [] ) ] ) {
			if ( aside( element, name, value ) ) {
				element.removeAttribute( name );
			}
		}
	}
}

/** Markup without what is forbidden; what holds nothing of it stays as it was written. */
function inert( markup: string ): string {
	const template = document.createElement( 'template' );
	const { size } = elements;
	if ( /src|<link|<object/i.test( markup ) ) {
		template.innerHTML = markup;
		guard( template.content );
	}
	return elements.size > size ? template.innerHTML : markup;
}

/** Acts once the address is allowed. */
function when( address: unknown, act: () => unknown ): void {
	if ( holder( address ) ) {
		waiting.push( () => when( address, act ) );
	} else {
		act();
	}
}

const withMarkup = ( native: Native ): Native =>
	function ( ...values ) {
		// What is in a template is inert, and guarded when a copy of it enters the page.
		if ( ! ( this instanceof HTMLTemplateElement ) ) {
			values.push( inert( values.pop() as string ) );
		}
		return native.apply( this, values );
	};
const withNodes = ( native: Native ): Native =>
	function ( ...nodes ) {
		if ( ( this as Node ).isConnected ) {
			nodes.forEach( guard );
		}
		return native.apply( this, nodes );
	};

around(
	prototype,
	'setAttribute',
	( native ) =>
		function ( name, value ) {
			if ( ! aside( this as Element, name as string, value as string ) ) {
				native.call( this, name, value );
			}
		}
);
for ( const type of 'Script IFrame Image Link Media Source'.split( ' ' ) ) {
	for ( const name of [ 'src', 'srcset', 'href' ] ) {
		around(
			( window as unknown as Record< string, typeof HTMLScriptElement > )[
				`HTML${ type }Element`
			]!.prototype,
			name,
			// The property reflects the attribute.
			() =>
				function ( value ) {
					( this as Element ).setAttribute( name, value as string );
				}
		);
	}
}
around( prototype, 'innerHTML outerHTML insertAdjacentHTML', withMarkup );
around( ShadowRoot.prototype, 'innerHTML', withMarkup );
around( Range.prototype, 'createContextualFragment', withMarkup );
around( Node.prototype, 'appendChild insertBefore replaceChild', withNodes );
// An image loads as soon as it is of this document.
around( Document.prototype, 'importNode adoptNode', withNodes );
around(
	prototype,
	'append prepend before after replaceWith replaceChildren',
	withNodes
);
around(
	Document.prototype,
	'write writeln',
	( native ) =>
		function ( ...texts ) {
			const markup = inert( texts.join( '' ) );
			if ( document.readyState === 'loading' ) {
				native.call( this, markup );
			} else {
				// Would blank the page.
				( document.currentScript ?? document.body.lastChild! ).after(
					document.createRange().createContextualFragment( markup )
				);
			}
		}
);

around(
	window,
	'fetch',
	( native ) => ( input, init ) =>
		new Promise( ( resolve ) =>
			when( ( input as Request ).url ?? input, () =>
				resolve( native( input, init ) )
			)
		)
);
around(
	XMLHttpRequest.prototype,
	'open',
	( native ) =>
		function ( ...values ) {
			const request = this as XMLHttpRequest;
			request.send = ( body ) =>
				when( values[ 1 ], () =>
					XMLHttpRequest.prototype.send.call( request, body )
				);
			native.apply( this, values );
		}
);
around(
	Navigator.prototype,
	'sendBeacon',
	( native ) =>
		function ( address, data ) {
			when( address, () => native.call( this, address, data ) );
			return true;
		}
);
