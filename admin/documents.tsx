import { createRoot } from '@wordpress/element';

import { DocumentsScreen } from './documents/documents-screen';
import './shared/screen.css';
import './shared/form.css';
import './documents/documents.css';

const root = document.getElementById( 'doorstep-documents' );
if ( root !== null ) {
	createRoot( root ).render( <DocumentsScreen /> );
}
