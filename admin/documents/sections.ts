import type { ComponentType } from 'react';

import { ActivitiesSection } from './activities/activities-section';
import { BreachSection } from './breach/breach-section';
import { MeasuresSection } from './measures/measures-section';
import { OverviewSection } from './overview/overview-section';
import { RecipientsSection } from './recipients/recipients-section';
import { RegisterSection } from './register/register-section';
import type { SectionId } from './section';
import type { SectionProps } from './types';
import { VersionsSection } from './versions/versions-section';

/** What each section shows. */
export const sections: Record< SectionId, ComponentType< SectionProps > > = {
	overview: OverviewSection,
	activities: ActivitiesSection,
	recipients: RecipientsSection,
	measures: MeasuresSection,
	versions: VersionsSection,
	register: RegisterSection,
	breach: BreachSection,
};
