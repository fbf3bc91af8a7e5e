import type { Bilingual } from '../../../../domain/locale.ts';
import { reasonIn } from '../../../../domain/workflows/reason-in.ts';
import type { WorkflowAction } from '../../../../domain/workflows/workflow.ts';
import { numberField, textField } from '../fields.ts';
import type { FormPart } from '../form-part.ts';
import { fillPerson, readPerson, targetBlocks } from './person-fields.ts';

type FollowUpAction = Extract<WorkflowAction, { do: 'follow_up' }>;

const TARGETS = ['owner', 'manager', 'staff'] as const;
const WHO: Bilingual = { en: 'For', zh: '由谁跟进' };
const REASON: Bilingual = { en: 'What about?', zh: '跟进事由' };
const IN_DAYS: Bilingual = { en: 'Due in days', zh: '几天后到期' };
const TODAY: Bilingual = { en: '0 is the same day', zh: '0 表示当天' };

export const FOLLOW_UP_ACTION: FormPart<FollowUpAction> = {
  blocks: (entries, form) => {
    const at = (id: string, label: Bilingual) => ({
      id,
      label,
      locale: form.locale,
      entries: { in_days: '1', ...entries },
    });
    return [
      textField(at('reason', REASON), { most: 300, multiline: true }),
      numberField(at('in_days', IN_DAYS), { whole: true, hint: TODAY }),
      ...targetBlocks({ targets: TARGETS, label: WHO }, entries, form),
    ];
  },
  read(entry) {
    const who = readPerson(entry.choice('who', TARGETS), entry);
    const reason = entry.lines('reason') ?? entry.needed('reason');
    const inDays = entry.number('in_days', { least: 0, most: 365 });
    return { do: 'follow_up', reason, inDays, ...(who !== 'owner' && { who }) };
  },
  // The form is filled with a reason in its reader's language (listeners/rules/load-rule-form.ts).
  fill: ({ reason, inDays, who = 'owner' }) => ({
    reason: reasonIn(reason, 'en'),
    in_days: String(inDays),
    ...fillPerson(who),
  }),
};
