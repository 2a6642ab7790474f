import { createRoot } from '@wordpress/element';

import { RecordsScreen } from './records/records-screen';
import './records/records.css';
import './shared/figures.css';

const root = document.getElementById( 'doorstep-records' );
if ( root !== null ) {
	createRoot( root ).render( <RecordsScreen /> );
}
