const mark = 'data-doorstep-';

/** Gives the attributes that were put aside their names back. */
function restore( from: Element, to: Element ): void {
	for ( const { name, value } of [ ...from.attributes ] ) {
		if ( from !== to || name.startsWith( mark ) ) {
			to.setAttribute( name.replace( mark, '' ), value );
		}
	}
}

/** Runs one script; the promise is there when the parser would have waited for it. */
function run( inert: HTMLScriptElement ): Promise< unknown > | void {
	const script = document.createElement( 'script' );
	inert.removeAttribute( 'type' );
	restore( inert, script );
	script.text = inert.text;
	script.nonce = inert.nonce!;
	// A script made by a script is async unless told otherwise.
	script.async = inert.hasAttribute( 'async' );
	const loaded = new Promise(
		( resolve ) => ( script.onload = script.onerror = resolve )
	);
	inert.replaceWith( script );
	// One that was taken out of the page meanwhile never loads.
	return script.src && ! script.async && script.isConnected
		? loaded
		: undefined;
}

/**
 * Runs inert scripts once each, one after the other, as the parser would have: those that it
 * would have deferred after the others, async ones as soon as they come.
 */
async function runInOrder(
	scripts: HTMLScriptElement[],
	before: Promise< void >
): Promise< void > {
	await before;
	const late = ( script: HTMLScriptElement ) =>
		+( script.defer || script.dataset.doorstepType === 'module' );
	for ( const script of scripts.sort(
		( one, other ) => late( one ) - late( other )
	) ) {
		await run( script );
	}
}

let running = Promise.resolve();

/**
 * The gate's first layer, opened: makes real what the server left inert in the page.
 *
 * @param has Whether a service is granted.
 * @param ran Gets the services of what was released.
 */
export function release(
	has: ( service: string ) => boolean,
	ran: Set< string >
): void {
	const scripts: HTMLScriptElement[] = [];
	for ( const element of document.querySelectorAll< HTMLElement >(
		`[${ mark }service]`
	) ) {
		const service = element.dataset.doorstepService!;
		if ( has( service ) ) {
			const template = element.lastElementChild;
			ran.add( service );
			element.removeAttribute( mark + 'service' );
			if ( element instanceof HTMLScriptElement ) {
				scripts.push( element );
			} else if ( template instanceof HTMLTemplateElement ) {
				element.replaceWith( template.content );
			} else {
				restore( element, element );
			}
		}
	}
	if ( scripts[ 0 ] ) {
		running = runInOrder( scripts, running );
	}
}
