import type { ComponentType } from 'react';

import { AgencySection } from './agency-section';
import { FormSection } from './form-section';
import { LeadsSection } from './leads-section';
import { PagesSection } from './pages-section';
import type { SectionId } from './section';
import { ServicesSection } from './services-section';
import type { SectionProps } from './types';

/** What each section shows. */
export const sections: Record< SectionId, ComponentType< SectionProps > > = {
	agency: AgencySection,
	services: ServicesSection,
	form: FormSection,
	leads: LeadsSection,
	pages: PagesSection,
};
