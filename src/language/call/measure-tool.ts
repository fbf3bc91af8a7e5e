import type { ToolCall } from '../../domain/answer.ts';
import type { FieldKey } from '../../domain/catalogue/fields.ts';
import type { GroupingKey } from '../../domain/catalogue/groupings.ts';
import { measureOf } from '../../domain/catalogue/measures.ts';
import { EVENT_KINDS } from '../../domain/event-kind.ts';
import { type Period, resolvePeriod } from '../../domain/period.ts';
import type { Occurrence, Rule } from '../../domain/rule/schema.ts';
import type { MeasureInput } from '../../tools/measure.ts';
import type { Reading } from '../reading/reading.ts';
import type { CallContext } from './call-context.ts';
import { ruleOf, whereOf } from './rule-of.ts';

/** The measure call with everything else that the reading says, or null when the two do not go together. */
export function measureTool(
  core: Pick<MeasureInput, 'measures' | 'groupBy' | 'sort' | 'limit'>,
  read: Reading,
  extra: readonly Rule[],
  context: CallContext,
  grouped?: FieldKey | GroupingKey,
): ToolCall | null {
  const rule = ruleOf(read, extra);
  const where = whereOf(read);
  const records = recordsOf(core.measures, read);
  if (records === null || read.products.length > 1 || read.orderTotal.length > 2) return null;
  const periods = comparedPeriods(read, context);
  if (periods === null) return null;
  const compared =
    core.groupBy === undefined
      ? read.values
          .filter(
            ({ compared: isCompared, values }) => isCompared === true || (read.cues.has('each') && values.length > 1),
          )
          .map(({ field }) => field)
      : [];
  const isComparedValues = compared.length > 0;
  const groupBy = isComparedValues ? compared : core.groupBy;
  // "revenue of local and international customers": of both together, or each?
  if (read.cues.has('and') && read.rules.filter((said) => 'segment' in said).length > 1) return null;
  const share = read.cues.has('share');
  if (share && groupBy === undefined && rule === undefined && where === undefined) return null;
  if (read.cues.has('versus') && periods.compareWith === undefined && !isComparedValues) return null;
  if (read.fields.some((field) => field !== grouped)) return null;
  if (read.cues.has('average') || read.cues.has('median')) return null;
  const input: MeasureInput = {
    ...core,
    measures: [...new Set(core.measures)],
    ...(rule ? { rule } : {}),
    ...(where ? { where } : {}),
    ...(records ? { records } : {}),
    ...periods,
    ...(groupBy ? { groupBy } : {}),
    ...(share ? { share: true } : {}),
    ...(share && read.among !== null && groupBy === undefined ? { among: read.among } : {}),
  };
  return { tool: 'measure', input };
}

/** The records that the words beside a figure leave; null where they are of another kind. */
function recordsOf(measures: MeasureInput['measures'], { recordTexts }: Reading): Occurrence | undefined | null {
  if (Object.keys(recordTexts).length === 0) return undefined;
  const [source, ...others] = new Set(measures.map((key) => measureOf(key).from.source));
  const isOfKind = others.length === 0 && EVENT_KINDS.some((kind) => kind === source);
  return isOfKind ? ({ events: source, where: recordTexts } as Occurrence) : null;
}

function comparedPeriods(
  { periods, cues }: Reading,
  { now, timeZone }: CallContext,
): { period?: Period; compareWith?: MeasureInput['compareWith'] } | null {
  const [first, second] = periods;
  const named = cues.has('year_before') ? 'year_before' : cues.has('previous_period') ? 'previous' : undefined;
  if (periods.length > 2) return null;
  if (second !== undefined) {
    if (!cues.has('versus') && !(named === undefined && cues.has('and') && !cues.has('total'))) return null;
    const startsAt = (period: Period) => resolvePeriod(period, now, timeZone).fromAt?.getTime() ?? 0;
    return startsAt(first!) <= startsAt(second)
      ? { period: second, compareWith: first! }
      : { period: first!, compareWith: second };
  }
  if (first === undefined) return named === undefined ? {} : null;
  return named === undefined ? { period: first } : { period: first, compareWith: named };
}
