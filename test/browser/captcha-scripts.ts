/**
 * The script of a captcha service in small: what forms use of it, with a box of the real one's size in
 * the colours of its themes. Every call is kept in `captchaCalls`.
 *
 * @param name        Global that it leaves behind.
 * @param width       Of its box, in pixels.
 * @param height      Of its box, in pixels.
 * @param isAutomatic Whether it solves itself, as Turnstile does, or waits for a tick.
 */
export function captchaScript(
	name: 'grecaptcha' | 'hcaptcha' | 'turnstile',
	width: number,
	height: number,
	isAutomatic: boolean
): string {
	return `
	( () => {
		const calls = ( window.captchaCalls ||= [] );
		const widgets = [];
		const answer = 'answer-of-the-visitor';
		const solve = ( id ) => {
			widgets[ id ].mark.textContent = '☑';
			widgets[ id ].mark.parentNode.setAttribute( 'aria-checked', 'true' );
			widgets[ id ].answer = answer;
			widgets[ id ].options.callback( answer );
		};
		window.${ name } = {
			ready: ( callback ) => {
				if ( ${ name === 'grecaptcha' } ) {
					return setTimeout( callback, 50 );
				}
				throw new Error( 'ready() is not for scripts that were added later.' );
			},
			execute: ( key, options ) => {
				calls.push( [ 'execute', key, options ] );
				return Promise.resolve( answer );
			},
			render: ( box, { callback, 'error-callback': failed, ...options } ) => {
				calls.push( [ 'render', options ] );
				const id = widgets.length;
				const isDark = options.theme === 'dark';
				const isCompact = options.size === 'compact';
				const widget = document.createElement( 'div' );
				widget.setAttribute( 'role', 'checkbox' );
				widget.setAttribute( 'aria-label', '${ name }' );
				widget.setAttribute( 'aria-checked', 'false' );
				widget.tabIndex = 0;
				Object.assign( widget.style, {
					boxSizing: 'border-box',
					display: 'flex',
					flexDirection: isCompact ? 'column' : 'row',
					alignItems: 'center',
					gap: '12px',
					padding: '12px',
					width: options.size === 'flexible' ? '100%' : isCompact ? '158px' : '${ width }px',
					minWidth: options.size === 'flexible' ? '300px' : '0',
					height: isCompact ? '138px' : '${ height }px',
					border: '1px solid ' + ( isDark ? '#525252' : '#d6d6d6' ),
					background: isDark ? '#222' : '#fafafa',
					color: isDark ? '#fff' : '#000',
					font: '14px sans-serif',
				} );
				const mark = document.createElement( 'span' );
				mark.style.font = '28px sans-serif';
				mark.textContent = '☐';
				widget.append( mark, '${ name }' );
				box.append( widget );
				widgets.push( { mark, options: { callback }, answer: '' } );
				widget.onclick = () => solve( id );
				if ( ${ isAutomatic } ) {
					setTimeout( solve, 100, id );
				}
				return id;
			},
			getResponse: ( id ) => widgets[ id ].answer,
			reset: ( id ) => {
				calls.push( [ 'reset' ] );
				widgets[ id ].mark.textContent = '☐';
				widgets[ id ].answer = '';
				if ( ${ isAutomatic } ) {
					setTimeout( solve, 100, id );
				}
			},
		};
	} )();`;
}
