import { has } from './current-choice';
import { elements, mark, ran } from './hold';

/** Gives the attributes that were put aside their names back. */
function restore( element: Element ): void {
	for ( const { name, value } of [ ...element.attributes ] ) {
		if ( name.startsWith( mark ) ) {
			element.setAttribute( name.replace( mark, '' ), value );
		}
	}
}

/** Runs one script; the promise is there when the parser would have waited for it. */
function run( inert: HTMLScriptElement ): Promise< unknown > | void {
	// One that stands in the page already does not run for a new type alone; a copy has not begun, and has the nonce.
	const script = inert.cloneNode( true ) as HTMLScriptElement;
	script.removeAttribute( 'type' );
	// A script made by a script is async unless told otherwise.
	script.async = inert.hasAttribute( 'async' );
	restore( script );
	const loaded = new Promise(
		( resolve ) => ( script.onload = script.onerror = resolve )
	);
	inert.replaceWith( script );
	// One that was taken out of the page meanwhile never loads.
	return script.src && ! script.async && script.isConnected
		? loaded
		: undefined;
}

/** Whether the parser would have deferred a script. */
const isLate = ( script: HTMLScriptElement ) =>
	+script.matches( '[defer],[data-doorstep-type=module]' );

let running = Promise.resolve();

/**
 * Opens the gate for what is granted: makes real what the server left inert in the page, and gives
 * elements back what was put aside at run time. Each is released once.
 */
export function release(): void {
	const scripts: HTMLScriptElement[] = [];
	for ( const element of [
		...elements,
		...document.querySelectorAll( `[${ mark }service]` ),
	] as HTMLElement[] ) {
		const service = element.dataset.doorstepService!;
		if ( has( service ) ) {
			ran.add( service );
			elements.delete( element );
			element.removeAttribute( `${ mark }service` );
			if ( ( element as HTMLScriptElement ).type === 'text/plain' ) {
				scripts.push( element as HTMLScriptElement );
			} else if ( element.matches( '.doorstep-placeholder' ) ) {
				element.replaceWith(
					( element.lastElementChild as HTMLTemplateElement ).content
				);
			} else {
				if ( ( element as HTMLStyleElement ).sheet ) {
					// The server made its addresses ones that lead nowhere.
					element.textContent = element.textContent.replaceAll(
						'^doorstep^',
						''
					);
				}
				restore( element );
				// A player looks for sources when it is told to.
				( element.parentNode as HTMLMediaElement | null )?.load?.();
			}
		}
	}
	// One after the other: deferred ones last, async ones as soon as they come.
	scripts.sort( ( one, other ) => isLate( one ) - isLate( other ) );
	running = running.then( async () => {
		for ( const script of scripts ) {
			await run( script );
		}
	} );
}
