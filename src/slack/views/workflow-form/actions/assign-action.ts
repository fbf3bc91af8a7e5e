import type { Bilingual } from '../../../../domain/locale.ts';
import type { WorkflowAction } from '../../../../domain/workflows/workflow.ts';
import { entryOf } from '../entries.ts';
import type { FormPart } from '../form-part.ts';
import { targetBlocks } from './person-fields.ts';

type AssignAction = Extract<WorkflowAction, { do: 'assign_owner' }>;

const TARGETS = ['rules', 'staff'] as const;
const TO: Bilingual = { en: 'New owner', zh: '新负责人' };

export const ASSIGN_ACTION: FormPart<AssignAction> = {
  blocks(entries, form) {
    const isOffered = form.mayAssignByRules || entryOf(entries, 'who') === 'rules';
    return targetBlocks({ targets: isOffered ? TARGETS : ['staff'], label: TO }, entries, form);
  },
  read(entry) {
    const to = entry.choice('who', TARGETS);
    return { do: 'assign_owner', to: to === 'rules' ? to : { staff: entry.needed('staff') } };
  },
  fill: ({ to }) => (to === 'rules' ? { who: to } : { who: 'staff', staff: to.staff }),
};
