import type { Binder } from '../../db/sql.ts';
import type { Unit } from '../../domain/answer.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { CHURN_DEFINITIONS, type ChurnDefinition, USUAL_CHURN } from '../../domain/prediction/churn.ts';
import type { Population } from '../population/population.ts';
import type { PredictionRequest } from './prediction-request.ts';

/** A churn measure of one buyer, ready for a statement over `m` and `pr`. */
export type ChurnMeasure = {
  definition: ChurnDefinition;
  label: Bilingual;
  /** What it means, with its numbers. */
  meaning: Bilingual;
  /** What it is called of several buyers. */
  rate: Bilingual;
  /** A probability for `model`, a boolean otherwise; null where it is not known. */
  sql: string;
  type: 'number' | 'boolean';
  unit?: Unit;
};

/** The churn measure that was asked for by name; the model's where none was. */
export function churnMeasure(
  churn: PredictionRequest['churn'],
  { viewpoint, clock }: Population,
  { bind }: Binder,
): ChurnMeasure {
  const definition = churn?.definition ?? 'model';
  const settings = {
    windowDays: churn?.windowDays ?? USUAL_CHURN.windowDays,
    gapMultiple: churn?.gapMultiple ?? USUAL_CHURN.gapMultiple,
  };
  const { label, describe, rateOf } = CHURN_DEFINITIONS[definition];
  const meaning = describe(settings);
  const common = { definition, label, meaning, rate: rateOf(meaning) };
  switch (definition) {
    case 'model':
      return { ...common, sql: '(1 - pr.order_probability_90)', type: 'number', unit: 'ratio' };
    case 'fixed_window': {
      // "No order in N days" (SEMANTICS.md): the last order is before now − N × 24 h.
      const window = `make_interval(hours => 24 * ${bind(settings.windowDays, 'int')})`;
      return {
        ...common,
        sql: `(m.last_order_at < ${bind(viewpoint.now, 'timestamptz')} - ${window})`,
        type: 'boolean',
      };
    }
    case 'own_rhythm': {
      const recency = `(${bind(clock.today, 'date')} - m.last_order_on)`;
      return {
        ...common,
        sql: `(${recency} > ${bind(settings.gapMultiple, 'float8')} * m.median_gap_days)`,
        type: 'boolean',
      };
    }
  }
}
