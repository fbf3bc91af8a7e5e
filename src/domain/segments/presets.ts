import type { SegmentPreset } from './preset.ts';
import { ACCOUNT_PRESETS } from './presets/account.ts';
import { BEHAVIOUR_PRESETS } from './presets/behaviour.ts';
import { CARE_PRESETS } from './presets/care.ts';
import { LIFECYCLE_PRESETS } from './presets/lifecycle.ts';
import { PEOPLE_PRESETS } from './presets/people.ts';
import { RFM_PRESETS } from './presets/rfm.ts';
import { VALUE_PRESETS } from './presets/value.ts';

/** The customer types of CRM practice, as editable segments. */
export const SEGMENT_PRESETS: readonly SegmentPreset[] = [
  ...VALUE_PRESETS,
  ...LIFECYCLE_PRESETS,
  ...BEHAVIOUR_PRESETS,
  ...ACCOUNT_PRESETS,
  ...PEOPLE_PRESETS,
  ...CARE_PRESETS,
  ...RFM_PRESETS,
];
