import { createRoot } from '@wordpress/element';

import { RequestsScreen } from './requests/requests-screen';
import './shared/screen.css';
import './shared/table.css';
import './requests/requests.css';

const root = document.getElementById( 'doorstep-requests' );
if ( root !== null ) {
	createRoot( root ).render( <RequestsScreen /> );
}
