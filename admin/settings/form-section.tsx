import { CaptchaFields } from './captcha/captcha-fields';
import { ListingFields } from './listing-fields';
import { SpamFields } from './spam-fields';
import type { SectionProps } from './types';

/** What the form knows of the page it stands on, and what keeps machines out. */
export function FormSection( props: SectionProps ) {
	return (
		<>
			<ListingFields { ...props } />
			<SpamFields { ...props } />
			<CaptchaFields { ...props } />
		</>
	);
}
