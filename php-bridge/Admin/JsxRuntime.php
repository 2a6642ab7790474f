<?php
/**
 * React's JSX runtime for WordPress 6.5.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Admin;

/**
 * The editor's and the screens' bundles depend on the script handle react-jsx-runtime, which
 * WordPress has from 6.6 on. WordPress does not print a script whose dependency is unknown.
 */
final class JsxRuntime {

	private const HANDLE = 'react-jsx-runtime';

	/**
	 * React 18's jsx() and jsxs() by createElement(): the children are a property there, arguments here.
	 */
	private const SCRIPT = 'window.ReactJSXRuntime=window.ReactJSXRuntime||function(R){function jsx(type,given,key){var props=Object.assign({},given),children=props.children;delete props.children;if(key!==undefined)props.key=key;return R.createElement.apply(R,[type,props].concat(children===undefined?[]:Array.isArray(children)?children:[children]))}return{Fragment:R.Fragment,jsx:jsx,jsxs:jsx}}(window.React);';

	/**
	 * Registers the runtime where WordPress has none; before any script of the plugin is registered.
	 */
	public static function register(): void {
		if ( wp_script_is( self::HANDLE, 'registered' ) ) {
			return;
		}
		wp_register_script( self::HANDLE, false, array( 'react' ), '18', true );
		wp_add_inline_script( self::HANDLE, self::SCRIPT );
	}
}
