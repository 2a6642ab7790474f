import { createRoot } from '@wordpress/element';

import { Desk } from './leads/desk';
import './leads/desk.css';
import './leads/figures.css';
import './shared/figures.css';

const root = document.getElementById( 'doorstep-leads' );
if ( root !== null ) {
	createRoot( root ).render( <Desk /> );
}
