import { createRoot } from '@wordpress/element';

import { SettingsScreen } from './settings/settings-screen';
import './shared/screen.css';
import './shared/form.css';
import './settings/settings.css';

const root = document.getElementById( 'doorstep-settings' );
if ( root !== null ) {
	createRoot( root ).render( <SettingsScreen /> );
}
