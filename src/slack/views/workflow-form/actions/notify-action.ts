import type { Bilingual } from '../../../../domain/locale.ts';
import type { WorkflowAction } from '../../../../domain/workflows/workflow.ts';
import { textField } from '../fields.ts';
import type { FormPart } from '../form-part.ts';
import { fillPerson, readPerson, targetBlocks } from './person-fields.ts';

type NotifyAction = Extract<WorkflowAction, { do: 'notify' }>;

const TARGETS = ['owner', 'manager', 'staff', 'channel'] as const;
const WHO: Bilingual = { en: 'Whom', zh: '通知谁' };
const TEXT: Bilingual = { en: 'Message', zh: '消息' };
const HINT: Bilingual = {
  en: 'The rule’s name and the customer are said anyway.',
  zh: '消息会自动注明规则名称和客户。',
};

/** A person or a channel is told. */
export const NOTIFY_ACTION: FormPart<NotifyAction> = {
  blocks: (entries, form) => [
    ...targetBlocks({ targets: TARGETS, label: WHO }, entries, form),
    textField(
      { id: 'text', label: TEXT, locale: form.locale, entries },
      { most: 500, multiline: true, optional: true, hint: HINT },
    ),
  ],
  read(entry) {
    const target = entry.choice('who', TARGETS);
    const who = target === 'channel' ? { channel: entry.needed('channel') } : readPerson(target, entry);
    const text = entry.lines('text');
    return { do: 'notify', who, ...(text !== undefined && { text }) };
  },
  fill: ({ who, text = '' }) => ({
    ...(typeof who === 'object' && 'channel' in who ? { who: 'channel', channel: who.channel } : fillPerson(who)),
    text,
  }),
};
