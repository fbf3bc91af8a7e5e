import type { Cell, Column, TableAnswer } from '../../../domain/answer.ts';
import { minorPerMajor } from '../../../domain/money.ts';
import type { PooledEffect } from '../../../domain/outreach/effect/pool-effects.ts';
import { VERDICTS, verdictOf } from '../../../domain/outreach/effect/verdict.ts';
import type { Reader } from '../../population/reader.ts';
import { PLAYBOOK_WORDS } from './playbook-words.ts';

/** What stands before the figures of an effect, by the columns of `named`. */
type NamedEffect = { names: readonly Cell[]; effect: PooledEffect };

/** One effect a row, with its interval in percentage points; a chart where there are several. */
export function effectsTable(
  title: string,
  named: readonly [Column, ...Column[]],
  effects: readonly NamedEffect[],
  { locale, settings, rowLimit }: Reader,
): TableAnswer {
  const words = PLAYBOOK_WORDS[locale];
  const number = (key: string, label: string, unit?: Column['unit']): Column => ({
    ...{ key, label, type: 'number' as const },
    ...(unit && { unit }),
  });
  const shown = effects.slice(0, rowLimit);
  return {
    kind: 'table',
    title,
    columns: [
      ...named,
      number('sent', words.sent, 'count'),
      number('held_out', words.heldOut, 'count'),
      number('conversion', words.ofSent, 'ratio'),
      number('conversion_held_out', words.ofHeldOut, 'ratio'),
      number('points', words.points),
      number('low', words.low),
      number('high', words.high),
      number('revenue', words.revenue, 'money'),
      { key: 'verdict', label: words.verdict, type: 'text' },
    ],
    rows: shown.map(({ names, effect }) => {
      const { conversion, revenue } = effect;
      return [
        ...names,
        effect.people.sent,
        effect.people.heldOut,
        conversion?.ofSent ?? null,
        conversion?.ofHeldOut ?? null,
        conversion && points(conversion.value),
        conversion && points(conversion.low),
        conversion && points(conversion.high),
        revenue && revenue.value / minorPerMajor(settings.currency),
        VERDICTS[verdictOf(effect)][locale],
      ];
    }),
    total: effects.length,
    currency: settings.currency,
    ...(shown.length > 1 && { chart: { type: 'bar' as const, x: named[0].key, series: ['points'] } }),
  };
}

function points(share: number): number {
  return Math.round(share * 1_000) / 10;
}
