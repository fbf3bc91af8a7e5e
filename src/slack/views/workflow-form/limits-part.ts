import type { Bilingual } from '../../../domain/locale.ts';
import type { WorkflowLimits } from '../../../domain/workflows/workflow.ts';
import { entryOf } from './entries.ts';
import { numberField, redrawingMenuField } from './fields.ts';
import { choicesOf, type FormPart } from './form-part.ts';

const AGAIN = ['after', 'never', 'always'] as const;
const AGAIN_LABELS: Readonly<Record<(typeof AGAIN)[number], Bilingual>> = {
  after: { en: 'Again after some days', zh: '间隔若干天后可再次触发' },
  never: { en: 'Once a customer', zh: '每位客户仅一次' },
  always: { en: 'Every time', zh: '每次都触发' },
};
const CUSTOMER: Bilingual = { en: 'The same customer', zh: '同一客户' };
const USUAL = { days: '30', per_day: '50' };

/** What holds a rule back. */
export const LIMITS_PART: FormPart<WorkflowLimits> = {
  blocks(entries, { locale }) {
    const again = entryOf(entries, 'again') ?? AGAIN[0];
    const at = (id: string, label: Bilingual) => ({ id, label, locale, entries: { ...USUAL, ...entries } });
    return [
      redrawingMenuField(
        { id: 'again', label: CUSTOMER, locale, chosen: again },
        choicesOf(AGAIN, AGAIN_LABELS, locale),
      ),
      ...(again === 'after' ? [numberField(at('days', { en: 'After days', zh: '间隔天数' }), { whole: true })] : []),
      numberField(at('per_day', { en: 'At most a day', zh: '每天最多次数' }), { whole: true }),
    ];
  },
  read(entry) {
    const again = entry.choice('again', AGAIN);
    const perDay = entry.number('per_day', { least: 1, most: 10_000 });
    if (again !== 'after') return { againAfterDays: again === 'never' ? 'never' : 0, perDay };
    return { againAfterDays: entry.number('days', { least: 1, most: 3_650 }), perDay };
  },
  fill: ({ againAfterDays, perDay }) => {
    const again = againAfterDays === 'never' ? 'never' : againAfterDays === 0 ? 'always' : 'after';
    return { again, per_day: String(perDay), ...(again === 'after' && { days: String(againAfterDays) }) };
  },
};
