import type { ActionsBlock, Button, KnownBlock } from '@slack/types';
import { plain } from '../../../blocks/text.ts';
import type { Entries } from '../entries.ts';
import { redrawingMenuField } from '../fields.ts';
import type { FormContext } from '../form-part.ts';
import { MOST_ACTIONS, RULE_BUTTONS } from '../kept-rule-form.ts';
import { partBlocks } from '../part-blocks.ts';
import { actionField, actionKind, actionPrefix } from '../rule-form.ts';
import { ACTION_FORMS, ACTION_KINDS } from './action-forms.ts';

/** What is done, each by a kind and its fields, with the buttons that remove one or add another. */
export function actionsBlocks(actions: readonly number[], entries: Entries, form: FormContext): KnownBlock[] {
  const isOnly = actions.length === 1;
  return [
    ...actions.flatMap((number, at) => actionBlocks({ number, at, isOnly }, entries, form)),
    ...(actions.length < MOST_ACTIONS ? [button(RULE_BUTTONS.add, WORDS[form.locale].add)] : []),
  ];
}

function actionBlocks(
  { number, at, isOnly }: { number: number; at: number; isOnly: boolean },
  entries: Entries,
  form: FormContext,
): KnownBlock[] {
  const { locale, mayCallWebhooks } = form;
  const kind = actionKind(number, entries);
  const offered = ACTION_KINDS.filter((each) => each !== 'webhook' || mayCallWebhooks || kind === each);
  const kinds = offered.map((value) => ({ value, text: ACTION_FORMS[value].label[locale] }));
  const label = at === 0 ? { en: 'Then', zh: '则' } : { en: `And then (${at + 1})`, zh: `并且（${at + 1}）` };
  const menu = redrawingMenuField({ id: actionField(number), label, locale, chosen: kind }, kinds);
  const fields = partBlocks(ACTION_FORMS[kind].part, actionPrefix(number, kind), entries, form);
  return [menu, ...fields, ...(isOnly ? [] : [button(RULE_BUTTONS.remove(number), WORDS[locale].remove(at + 1))])];
}

function button(id: string, text: string): ActionsBlock {
  const element: Button = { type: 'button', action_id: id, text: plain(text) };
  return { type: 'actions', block_id: id, elements: [element] };
}

const WORDS = {
  en: { add: '➕ Another action', remove: (at: number) => `Remove action ${at}` },
  zh: { add: '➕ 再加一个动作', remove: (at: number) => `移除动作 ${at}` },
} as const;
