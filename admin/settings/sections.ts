import type { ComponentType } from 'react';

import { AdvancedSection } from './advanced/advanced-section';
import { AgencySection } from './agency-section';
import { BannerSection } from './banner/banner-section';
import { FormSection } from './form-section';
import { LeadsSection } from './leads-section';
import { MailSection } from './mail/mail-section';
import { PagesSection } from './pages-section';
import type { SectionId } from './section';
import { ServicesSection } from './services/services-section';
import type { SectionProps } from './types';

/** What each section shows. */
export const sections: Record< SectionId, ComponentType< SectionProps > > = {
	agency: AgencySection,
	services: ServicesSection,
	banner: BannerSection,
	form: FormSection,
	mail: MailSection,
	leads: LeadsSection,
	pages: PagesSection,
	advanced: AdvancedSection,
};
