import { FIELD_KEYS, type FieldKey, fieldOf } from '../../../../domain/catalogue/fields.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import type { WorkflowTrigger } from '../../../../domain/workflows/workflow.ts';
import { entryOf } from '../entries.ts';
import { menuField, numberField } from '../fields.ts';
import { choicesOf, type FormContext, type FormPart } from '../form-part.ts';

type FigureTrigger = Extract<WorkflowTrigger, { when: 'figure_crosses' }>;

const FIGURES = FIELD_KEYS.filter((key) => {
  const { type, predicted } = fieldOf(key);
  return (type === 'number' || type === 'money') && !predicted;
}) as [FieldKey, ...FieldKey[]];

const SIDES = ['lt', 'gt'] as const;
const SIDE_LABELS: Readonly<Record<(typeof SIDES)[number], Bilingual>> = {
  lt: { en: 'falls below', zh: '降到低于' },
  gt: { en: 'rises above', zh: '升到高于' },
};

/** A computed figure falls below, or rises above, a value. */
export const FIGURE_TRIGGER: FormPart<FigureTrigger> = {
  blocks(entries, form) {
    const { locale } = form;
    const [field, is] = [entryOf(entries, 'field') ?? 'recency', entryOf(entries, 'is') ?? 'gt'];
    const at = (id: string, label: Bilingual) => ({ id, label, locale, entries: { ...entries, field, is } });
    return [
      menuField(at('field', { en: 'Figure', zh: '数值' }), figuresIn(form)),
      menuField(at('is', { en: 'It', zh: '变化' }), choicesOf(SIDES, SIDE_LABELS, locale)),
      numberField(at('value', { en: 'Value', zh: '界限' }), { hint: DAILY }),
    ];
  },
  read: (entry) => ({
    when: 'figure_crosses',
    field: entry.choice('field', FIGURES),
    is: entry.choice('is', SIDES),
    value: entry.number('value'),
  }),
  fill: ({ field, is, value }) => ({ field, is, value: String(value) }),
};

const DAILY: Bilingual = {
  en: 'Looked at as each day begins; amounts in whole units of the currency.',
  zh: '每天开始时检查；金额以货币单位计。',
};

function figuresIn({ locale, currency }: FormContext) {
  return FIGURES.map((value) => {
    const { label, type } = fieldOf(value);
    return { value, text: type === 'money' ? `${label[locale]} (${currency})` : label[locale] };
  });
}
