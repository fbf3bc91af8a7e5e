import type { InputBlock, ModalView } from '@slack/types';
import type { Bilingual, Locale } from '../../../domain/locale.ts';
import { context, plain } from '../../blocks/text.ts';
import { LIMITS } from '../../limits.ts';
import { actionsBlocks } from './actions/actions-blocks.ts';
import { type Entries, entryOf } from './entries.ts';
import { redrawingMenuField, textField } from './fields.ts';
import type { FormContext } from './form-part.ts';
import type { KeptRuleForm } from './kept-rule-form.ts';
import { LIMITS_PART } from './limits-part.ts';
import { partBlocks } from './part-blocks.ts';
import { LIMITS_PREFIX, NAME_CHARACTERS, RULE_FIELDS, type RuleForm, triggerPrefix } from './rule-form.ts';
import { TRIGGER_FORMS, TRIGGER_KINDS } from './triggers/trigger-forms.ts';

export const RULE_FORM = 'rule_form';
/** Every element that redraws the form. */
export const RULE_FORM_ACTION = /^rule\./;

/** When – if – then, with the fields that what is chosen so far needs. */
export function ruleFormView({ rule, actions, next, entries }: RuleForm, form: FormContext): ModalView {
  const { locale } = form;
  const words = WORDS[locale];
  const kept: KeptRuleForm = { locale, ...(rule && { rule }), actions: [...actions], next };
  return {
    ...frameOf(locale, rule?.id),
    private_metadata: JSON.stringify(kept),
    submit: plain(words.submit),
    blocks: [
      context(words.about),
      nameBlock(entries, locale, rule === undefined ? UNNAMED : NAME_STAYS),
      ...whenBlocks(entries, form),
      conditionBlock(entries, locale),
      { type: 'divider' },
      ...actionsBlocks(actions, entries, form),
      { type: 'divider' },
      ...partBlocks(LIMITS_PART, LIMITS_PREFIX, entries, form),
    ],
  };
}

/** The form before it is there, or why it is not. */
export function ruleFormNote(locale: Locale, text?: string): ModalView {
  return { ...frameOf(locale), blocks: [context(text ?? WORDS[locale].loading)] };
}

function frameOf(locale: Locale, id?: number): Pick<ModalView, 'type' | 'callback_id' | 'title' | 'close'> {
  const words = WORDS[locale];
  const title = id === undefined ? words.title : words.edits(id);
  return { type: 'modal', callback_id: RULE_FORM, title: plain(title), close: plain(words.cancel) };
}

function nameBlock(entries: Entries, locale: Locale, hint: Bilingual): InputBlock {
  const label = { en: 'Name', zh: '名称' };
  return textField({ id: RULE_FIELDS.name, label, locale, entries }, { most: NAME_CHARACTERS, optional: true, hint });
}

function whenBlocks(entries: Entries, form: FormContext): InputBlock[] {
  const { locale } = form;
  const when = TRIGGER_KINDS.find((each) => each === entryOf(entries, RULE_FIELDS.when)) ?? TRIGGER_KINDS[0];
  const kinds = TRIGGER_KINDS.map((value) => ({ value, text: TRIGGER_FORMS[value].label[locale] }));
  const label = { en: 'When', zh: '当' };
  const menu = redrawingMenuField({ id: RULE_FIELDS.when, label, locale, chosen: when }, kinds);
  return [menu, ...partBlocks(TRIGGER_FORMS[when].part, triggerPrefix(when), entries, form)];
}

function conditionBlock(entries: Entries, locale: Locale): InputBlock {
  const label = { en: 'If: only of these customers', zh: '如果：仅限这些客户' };
  const hint = {
    en: 'In your words: “VIP customers in France”, “customers who spent more than 500”. Empty: every customer.',
    zh: '用自己的话写，例如“法国的VIP客户”、“消费超过500的客户”。留空表示所有客户。',
  };
  const options = { most: LIMITS.inputText, multiline: true, optional: true, hint };
  return textField({ id: RULE_FIELDS.if, label, locale, entries }, options);
}

const UNNAMED: Bilingual = { en: 'Empty: named by what it waits for and does.', zh: '留空则按触发条件和动作命名。' };
const NAME_STAYS: Bilingual = { en: 'Empty: the name stays.', zh: '留空则名称不变。' };

const WORDS = {
  en: {
    ...{ title: 'New rule', submit: 'Preview', cancel: 'Cancel', loading: 'Loading …' },
    edits: (id: number) => `Edit rule ${id}`,
    about: 'Nothing is saved yet: you are shown how often it would have fired, and confirm that.',
  },
  zh: {
    ...{ title: '新建规则', submit: '预览', cancel: '取消', loading: '正在加载……' },
    edits: (id: number) => `编辑规则 ${id}`,
    about: '此时尚未保存：您会先看到该规则过去会触发多少次，再确认。',
  },
} as const;
