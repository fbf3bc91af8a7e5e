import type { ToolCall } from '../../domain/answer.ts';
import type { FieldKey } from '../../domain/catalogue/fields.ts';
import type { GroupingKey } from '../../domain/catalogue/groupings.ts';
import { isRankingMeasure, type MeasureKey } from '../../domain/catalogue/measures.ts';
import { DomainError } from '../../domain/errors.ts';
import type { FindCustomersInput } from '../../tools/find-customers.ts';
import type { Reading } from '../reading/reading.ts';
import type { Cue } from '../sense.ts';
import type { CallContext } from './call-context.ts';
import { measureTool } from './measure-tool.ts';
import { peopleRule, ruleOf, whereOf } from './rule-of.ts';

/** Customers listed for "our best customers" when no number is named. */
const DEFAULT_TOP = 10;

/** The call of a ranking: customers by a figure, or groups and products by theirs. @throws {DomainError} 'ambiguous' when it does not say of what */
export function rankingCall(read: Reading, context: CallContext): ToolCall | null {
  const asked = read.rank!;
  if (asked.percent !== undefined && (asked.percent <= 0 || asked.percent > 100))
    throw new DomainError('invalid_input', {
      en: 'A top share goes from 1 to 100 %.',
      zh: '前百分之几的范围是 1 到 100。',
    });
  // "our biggest customers" ranks the customers, "the country with the most customers" counts them.
  const ranksThem =
    asked.measure === 'customers' && read.groups.length === 0 && (asked.of === undefined || asked.of === 'customers');
  const rank = ranksThem
    ? {
        direction: asked.direction,
        best: true,
        of: 'customers' as const,
        ...(asked.count !== undefined && { count: asked.count }),
        ...(asked.percent !== undefined && { percent: asked.percent }),
      }
    : asked;
  if (
    ['share', 'versus', 'previous_period', 'year_before', 'how_much', 'average', 'how_many'].some((cue) =>
      read.cues.has(cue as Cue),
    )
  )
    return null;
  const figures: MeasureKey[] = [...('measure' in rank && rank.measure ? [rank.measure] : []), ...read.measures];
  const [group] = read.groups;
  // "the highest spending customer in each country" would be a ranking within groups.
  if (
    group !== undefined &&
    read.people.includes('customers') &&
    rank.of === undefined &&
    figures.length > 0 &&
    figures[0] !== 'customers'
  )
    return null;
  // "who sold the most": of customers they would have bought.
  const ofSellers = asked.sold === true && read.cues.has('who') && read.people.length === 0 ? 'owner' : undefined;
  const of = rank.of ?? group?.by ?? ofSellers;
  const isPlural =
    read.cues.has('list') ||
    asked.whole === true ||
    (of === undefined || of === 'customers'
      ? read.plural.people || read.plural.rank
      : rank.of === undefined
        ? group?.plural === true
        : read.plural.rank);
  const count = rank.count ?? (isPlural ? DEFAULT_TOP : 1);
  const distinct = [...new Set(figures)];
  // "bought 22423 most": whether by units or by orders of it is not said.
  if (distinct.length > 1 || (distinct.length === 0 && read.events.some(({ match }) => match !== undefined)))
    return null;
  if (of !== undefined && of !== 'customers') {
    const people = read.people.filter((one) => one !== 'customers' || distinct.length === 0);
    const asBuyers = (of === 'product' || of === 'category') && (distinct[0] ?? read.people[0]) === 'customers';
    const measure = asBuyers ? 'buyers' : (distinct[0] ?? people[0] ?? defaultMeasure(read, of, rank.best === true));
    if (measure === undefined || (people.length > 0 && distinct.length > 0 && people[0] !== 'buyers')) return null;
    return measureTool(
      { measures: [measure], groupBy: [of], sort: { measure, direction: rank.direction }, limit: count },
      read,
      people[0] === 'buyers' && distinct.length > 0 ? peopleRule('buyers', undefined, context) : [],
      context,
      of,
    );
  }
  const asksPeople =
    read.people.length > 0 ||
    asked.named === true ||
    (read.cues.has('who') && distinct.length > 0) ||
    (rank.of === 'customers' && (distinct.length > 0 || ranksThem)) ||
    (asked.measure === 'revenue' && read.cues.has('spend'));
  const bySpend = read.cues.has('by') && read.cues.has('spend');
  const measure = distinct[0] ?? (rank.best || bySpend ? 'revenue' : undefined);
  const namesPeople =
    asksPeople ||
    read.events.length > 0 ||
    read.rules.length > 0 ||
    read.values.length > 0 ||
    (asked.measure !== undefined && asked.best !== true);
  if (measure === undefined || !namesPeople) throw ambiguousRanking(rank.count);
  if (!isRankingMeasure(measure) || read.groups.length > 0) return null;
  const [period] = read.periods;
  const where = whereOf(read);
  if (read.periods.length > 1) return null;
  const people = read.people
    .filter((one) => one !== 'customers')
    .flatMap((one) => peopleRule(one, one === 'new_customers' ? period : undefined, context));
  const rule = ruleOf(read, people);
  const input: FindCustomersInput = {
    ...(rule ? { rule } : {}),
    sort: {
      measure,
      ...(period ? { period } : {}),
      ...(where ? { where } : {}),
      direction: rank.direction,
    },
    ...(rank.percent !== undefined ? { limitPercent: rank.percent } : { limit: count }),
  };
  return { tool: 'find_customers', input };
}

/** The best and those who sell by revenue, products by pieces, and of values alone how many customers have them: "the country with the most VIPs". */
function defaultMeasure({ values }: Reading, of: FieldKey | GroupingKey, isBest: boolean): MeasureKey | undefined {
  if (isBest || of === 'owner') return 'revenue';
  if (of === 'product' || of === 'category') return 'units';
  return values.length > 0 ? 'customers' : undefined;
}

function ambiguousRanking(count = DEFAULT_TOP): DomainError {
  return new DomainError('ambiguous', { en: `The top ${count} of what?`, zh: `前 ${count} 名的什么？` }, [
    { en: `top ${count} customers by revenue`, zh: `消费金额前${count}的客户` },
    { en: `top ${count} customers by number of orders`, zh: `订单数前${count}的客户` },
    { en: `top ${count} products by revenue`, zh: `销售额前${count}的产品` },
  ]);
}
