import { createRoot } from '@wordpress/element';

import { ScanScreen } from './scan/scan-screen';
import './scan/scan.css';

const root = document.getElementById( 'doorstep-scan' );
if ( root !== null ) {
	createRoot( root ).render( <ScanScreen /> );
}
