import type { TableAnswer } from '../../../domain/answer.ts';
import { LEAVE_OUT_TEXT } from '../../../domain/outreach/leave-out-text.ts';
import { RECIPIENT_STATE_TEXT } from '../../../domain/outreach/recipient-state-text.ts';
import type { Reader } from '../../population/reader.ts';
import { EFFECT_WORDS } from './effect-words.ts';
import type { FunnelStep } from './read-funnel.ts';

/** Where everybody of an audience went; its rows add up to the last one. */
export function funnelTable(steps: readonly FunnelStep[], { locale }: Reader): TableAnswer {
  const words = EFFECT_WORDS[locale];
  const why = (reason: FunnelStep['reason']) => {
    if (reason === null) return '—';
    return reason === 'changed' ? words.changed : LEAVE_OUT_TEXT[reason][locale];
  };
  const nameOf = ({ decision, reason, state }: FunnelStep) => {
    if (decision === 'holdout') return words.held;
    if (decision === 'left_out') return words.leftOut(why(reason));
    if (state === 'withheld') return words.withheld(why(reason));
    return state === null ? words.planned : RECIPIENT_STATE_TEXT[state][locale];
  };
  const rows = steps.map((step) => [nameOf(step), step.people]);
  const all = steps.reduce((sum, { people }) => sum + people, 0);
  return {
    kind: 'table',
    title: words.funnel,
    columns: [
      { key: 'step', label: words.step, type: 'text' },
      { key: 'people', label: words.people, type: 'number', unit: 'count' },
    ],
    rows: [...rows, [words.all, all]],
    total: rows.length + 1,
  };
}
