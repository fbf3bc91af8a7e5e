import { OCCASION_PLAYBOOKS } from './occasions.ts';
import { OFFERING_PLAYBOOKS } from './offering.ts';
import { PERSONAL_PLAYBOOKS } from './personal.ts';
import type { PresetPlaybook } from './preset-playbook.ts';
import { SERVICE_PLAYBOOKS } from './service.ts';
import { VOICE_PLAYBOOKS } from './voice.ts';
import { WELCOME_PLAYBOOKS } from './welcome.ts';

/** The playbooks that every company starts with; each preset segment is named by one (test/domain/outreach/playbooks.test.ts). */
export const PRESET_PLAYBOOKS: readonly PresetPlaybook[] = [
  ...SERVICE_PLAYBOOKS,
  ...OFFERING_PLAYBOOKS,
  ...WELCOME_PLAYBOOKS,
  ...OCCASION_PLAYBOOKS,
  ...VOICE_PLAYBOOKS,
  ...PERSONAL_PLAYBOOKS,
];
