import { createRoot } from '@wordpress/element';

import { Desk } from './leads/desk';
import './shared/screen.css';
import './shared/table.css';
import './shared/figures.css';
import './leads/desk.css';
import './leads/lead-list.css';
import './leads/lead-page.css';
import './leads/figures.css';
// Last, for it changes the others where there is little room.
import './leads/narrow.css';

const root = document.getElementById( 'doorstep-leads' );
if ( root !== null ) {
	createRoot( root ).render( <Desk /> );
}
