import { has } from './current-choice';
import { elements, ran } from './hold';

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

/** Whether the parser would have deferred a script. */
const isLate = ( script: HTMLScriptElement ) =>
	script.defer || script.dataset.doorstepType === 'module';

let running = Promise.resolve();

/**
 * Opens the gate for what is granted: makes real what the server left inert in the page, and gives
 * elements back what was put aside at run time. Each is released once.
 */
export function release(): void {
	const scripts: HTMLScriptElement[] = [];
	for ( const element of new Set( [
		...elements,
		...document.querySelectorAll( `[${ mark }service]` ),
	] ) as Set< HTMLElement > ) {
		const service = element.dataset.doorstepService!;
		if ( has( service ) ) {
			const template =
				element.lastElementChild as HTMLTemplateElement | null;
			ran.add( service );
			elements.delete( element );
			element.removeAttribute( `${ mark }service` );
			if ( ( element as HTMLScriptElement ).type === 'text/plain' ) {
				scripts.push( element as HTMLScriptElement );
			} else if ( template?.content ) {
				element.replaceWith( template.content );
			} else {
				if ( element.tagName === 'STYLE' ) {
					// The server made its addresses ones that lead nowhere.
					element.textContent = element.textContent.replaceAll(
						'^doorstep^',
						''
					);
				}
				restore( element, element );
				// A player looks for sources when it is told to.
				( element.parentNode as HTMLMediaElement | null )?.load?.();
			}
		}
	}
	// One after the other: deferred ones last, async ones as soon as they come.
	scripts.sort( ( one, other ) => +isLate( one ) - +isLate( other ) );
	running = running.then( async () => {
		for ( const script of scripts ) {
			await run( script );
		}
	} );
}
