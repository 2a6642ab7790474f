import { contactForm } from './contact-form';

for ( const form of document.querySelectorAll< HTMLFormElement >(
	'.doorstep-form'
) ) {
	contactForm( form );
}
