import { contactForm } from './contact-form';

document
	.querySelectorAll< HTMLFormElement >( '.doorstep-form' )
	.forEach( contactForm );
