import type { InputBlock } from '@slack/types';
import type { Bilingual } from '../../../../domain/locale.ts';
import type { WorkflowPerson } from '../../../../domain/workflows/workflow.ts';
import { type Entries, entryOf } from '../entries.ts';
import type { EntryReader } from '../entry-reader.ts';
import { menuField, redrawingMenuField, textField } from '../fields.ts';
import { choicesOf, type FormContext } from '../form-part.ts';

/** Whom an action is for; not every action knows each of them. */
export type Target = 'owner' | 'manager' | 'rules' | 'staff' | 'channel';

const LABELS: Readonly<Record<Target, Bilingual>> = {
  owner: { en: 'The owner', zh: '负责人' },
  manager: { en: 'The manager of the owner’s team', zh: '负责人所在团队的经理' },
  rules: { en: 'Whom the assignment rules name', zh: '按分配规则' },
  staff: { en: 'A colleague by name', zh: '指定同事' },
  channel: { en: 'A channel', zh: '频道' },
};
const COLLEAGUE: Bilingual = { en: 'Colleague', zh: '同事' };
const CHANNEL: Bilingual = { en: 'Channel', zh: '频道' };
const CHANNEL_HINT: Bilingual = {
  en: 'Such as #sales. Customers are named by their id alone there.',
  zh: '例如 #sales。频道中仅显示客户编号。',
};

/** The menu of whom, and the name that a colleague or a channel needs. */
export function targetBlocks(
  { targets, label }: { targets: readonly [Target, ...Target[]]; label: Bilingual },
  entries: Entries,
  { locale, staff }: FormContext,
): InputBlock[] {
  const who = entryOf(entries, 'who') ?? targets[0];
  const menu = redrawingMenuField({ id: 'who', label, locale, chosen: who }, choicesOf(targets, LABELS, locale));
  if (who === 'staff') return [menu, menuField({ id: 'staff', label: COLLEAGUE, locale, entries }, staff)];
  if (who !== 'channel') return [menu];
  return [menu, textField({ id: 'channel', label: CHANNEL, locale, entries }, { most: 200, hint: CHANNEL_HINT })];
}

export function readPerson(target: Exclude<Target, 'rules' | 'channel'>, entry: EntryReader): WorkflowPerson {
  return target === 'staff' ? { staff: entry.needed('staff') } : target;
}

export function fillPerson(who: WorkflowPerson): Entries {
  return typeof who === 'object' ? { who: 'staff', staff: who.staff } : { who };
}
