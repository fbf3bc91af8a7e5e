import type { Bilingual } from '../../../../domain/locale.ts';
import { CHANNEL_TRAITS, OUTREACH_CHANNELS } from '../../../../domain/outreach/channel.ts';
import type { WorkflowAction } from '../../../../domain/workflows/workflow.ts';
import { entryOf } from '../entries.ts';
import { menuField } from '../fields.ts';
import type { FormPart } from '../form-part.ts';

type DraftAction = Extract<WorkflowAction, { do: 'draft' }>;

const CHANNELS = ['usual', ...OUTREACH_CHANNELS] as const;
const PLAYBOOK: Bilingual = { en: 'Playbook', zh: '打法' };
const CHANNEL: Bilingual = { en: 'Channel', zh: '渠道' };
const USUAL: Bilingual = { en: 'As the playbook says', zh: '按打法规定' };

/** A message by a playbook that waits for approval. */
export const DRAFT_ACTION: FormPart<DraftAction> = {
  blocks(entries, { locale, playbooks }) {
    const channel = entryOf(entries, 'by') ?? CHANNELS[0];
    const channels = CHANNELS.map((value) => ({
      value,
      text: (value === 'usual' ? USUAL : CHANNEL_TRAITS[value].label)[locale],
    }));
    return [
      menuField({ id: 'playbook', label: PLAYBOOK, locale, entries }, playbooks),
      menuField({ id: 'by', label: CHANNEL, locale, entries: { by: channel } }, channels),
    ];
  },
  read(entry) {
    const channel = entry.choice('by', CHANNELS);
    return { do: 'draft', playbook: entry.needed('playbook'), ...(channel !== 'usual' && { channel }) };
  },
  fill: ({ playbook, channel = 'usual' }) => ({ playbook, by: channel }),
};
