import { createRoot } from '@wordpress/element';

import { ScanScreen } from './scan/scan-screen';
import './shared/screen.css';
import './scan/scan.css';

const root = document.getElementById( 'doorstep-scan' );
if ( root !== null ) {
	createRoot( root ).render( <ScanScreen /> );
}
