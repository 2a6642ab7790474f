import { createRoot } from '@wordpress/element';

import { RecordsScreen } from './records/records-screen';
import './shared/screen.css';
import './shared/table.css';
import './shared/figures.css';
import './records/records.css';

const root = document.getElementById( 'doorstep-records' );
if ( root !== null ) {
	createRoot( root ).render( <RecordsScreen /> );
}
