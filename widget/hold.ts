import type { PageService } from '@contract/page-payload';

/** The gate's second layer. */
export interface Holder {
	/** Lets go what was held and is granted now. */
	letGo: () => void;
	/** Ids of services of which something was let through to the network. */
	ran: Set< string >;
}

const sourced = [ HTMLScriptElement, HTMLIFrameElement, HTMLImageElement ];

/**
 * Holds what page scripts insert at run time. The address of a script, frame or image of a known
 * service that is not granted is kept here and not given to it: a script without address does not
 * run and is not used up either, so giving the address later is enough. Markup is made inert
 * before it enters the page, in the way the server does: once it is there it has been asked for.
 *
 * @param services What the page asks about.
 * @param has      Whether a service is granted now.
 */
export function hold(
	services: readonly PageService[],
	has: ( service: string ) => boolean
): Holder {
	const held = new Map< Element, string >();
	const ran = new Set< string >();
	// Makes any address absolute, and throws at none.
	const link = document.createElement( 'a' );
	const { setAttribute, insertAdjacentHTML } = Element.prototype;
	const innerHTML = Object.getOwnPropertyDescriptor(
		Element.prototype,
		'innerHTML'
	)!;

	/** Id of the service that forbids an address, or nothing. Of several patterns the longest counts, as on the server. */
	function holder( address: unknown ): string {
		let longest = '';
		let found = '';
		link.href = String( address );
		// A pattern is a host, which may have more in front, and the start of a path.
		const url =
			`.${ link.hostname }${ link.pathname }${ link.search }`.toLowerCase();
		for ( const { id, urls } of services ) {
			for ( const pattern of urls ) {
				if (
					pattern.length > longest.length &&
					url.includes( `.${ pattern }` )
				) {
					longest = pattern;
					found = id;
				}
			}
		}
		if ( ! has( found ) ) {
			return found;
		}
		ran.add( found );
		return '';
	}

	function inert( markup: string ): string {
		const template = document.createElement( 'template' );
		if ( /<i(frame|mg)\b/i.test( markup ) ) {
			innerHTML.set!.call( template, markup );
			for ( const element of template.content.querySelectorAll(
				'iframe,img'
			) ) {
				const address = element.getAttribute( 'src' );
				const service = holder( address );
				if ( service ) {
					element.removeAttribute( 'src' );
					element.setAttribute( 'data-doorstep-src', address! );
					element.setAttribute( 'data-doorstep-service', service );
					markup = '';
				}
			}
		}
		// What holds nothing of a service stays as it was written.
		return markup || template.innerHTML;
	}

	Element.prototype.setAttribute = function ( name, value ) {
		if (
			/^src$/i.test( name ) &&
			sourced.some( ( type ) => this instanceof type )
		) {
			held.delete( this );
			if ( holder( value ) ) {
				held.set( this, value );
				return;
			}
		}
		setAttribute.call( this, name, value );
	};
	for ( const { prototype } of sourced ) {
		Object.defineProperty( prototype, 'src', {
			...Object.getOwnPropertyDescriptor( prototype, 'src' ),
			// The property reflects the attribute.
			set( this: Element, value: string ) {
				this.setAttribute( 'src', value );
			},
		} );
	}
	Object.defineProperty( Element.prototype, 'innerHTML', {
		...innerHTML,
		set( this: Element, markup: string ) {
			innerHTML.set!.call( this, inert( markup ) );
		},
	} );
	Element.prototype.insertAdjacentHTML = function ( position, markup ) {
		insertAdjacentHTML.call( this, position, inert( markup ) );
	};

	return {
		ran,
		letGo() {
			for ( const [ element, address ] of [ ...held ] ) {
				element.setAttribute( 'src', address );
			}
		},
	};
}
