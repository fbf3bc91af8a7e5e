import type { InputBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Bilingual, Locale } from '../../domain/locale.ts';
import { plainDraftText } from '../../domain/outreach/draft/plain-draft-text.ts';
import type { StoredDraft } from '../../services/outreach/read-drafts.ts';
import { context, plain } from '../blocks/text.ts';
import { LIMITS } from '../limits.ts';

/** The modal in which the texts of a draft are edited. */
export const EDIT_OUTREACH = 'edit_outreach';

/** Where the answer goes: kept in the modal, and so in nobody's reach but Slack's. */
export const EditedPlace = z.object({
  outreach: z.number().int().positive(),
  channel: z.string(),
  postedIn: z.string().optional(),
  locale: z.enum(['en', 'zh']),
});
export type EditedPlace = z.infer<typeof EditedPlace>;

/** A form with subject and text of each language; slots such as {name} stay as they are written. */
export function editOutreachView(drafts: readonly StoredDraft[], place: EditedPlace): ModalView {
  const { locale, outreach } = place;
  return {
    type: 'modal',
    callback_id: EDIT_OUTREACH,
    private_metadata: JSON.stringify(place),
    title: plain(locale === 'zh' ? `编辑触达${outreach}` : `Edit outreach ${outreach}`),
    submit: plain(locale === 'zh' ? '保存' : 'Save'),
    close: plain(locale === 'zh' ? '取消' : 'Cancel'),
    blocks: [context(ABOUT_SLOTS[locale]), ...drafts.flatMap((draft) => fieldsOf(draft, locale))],
  };
}

const ABOUT_SLOTS: Bilingual = {
  en: 'What stands in braces, such as {name}, is filled in for each recipient. Saving voids an approval.',
  zh: '花括号中的内容（如 {name}）会按每位收件人填写。保存后已有的批准作废。',
};

function fieldsOf(draft: StoredDraft, locale: Locale): InputBlock[] {
  const { language, subject } = draft;
  const name = { en: { en: 'English', zh: 'Chinese' }, zh: { en: '英文', zh: '中文' } }[locale][language];
  const text = plainDraftText(draft, language).slice(0, LIMITS.inputText);
  const [subjectLabel, textLabel] =
    locale === 'zh' ? [`${name}主题`, `${name}正文`] : [`${name} subject`, `${name} text`];
  return [
    ...(subject === null ? [] : [field(fieldId('subject', language), subjectLabel!, subject, false)]),
    field(fieldId('text', language), textLabel!, text, true),
  ];
}

function field(id: string, label: string, value: string, multiline: boolean): InputBlock {
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    element: {
      type: 'plain_text_input',
      action_id: id,
      multiline,
      initial_value: value,
      max_length: multiline ? LIMITS.inputText : 200,
    },
  };
}

/** The name of a form's field, of its block and its element alike. */
export function fieldId(part: 'subject' | 'text', language: Locale): string {
  return `${part}_${language}`;
}
