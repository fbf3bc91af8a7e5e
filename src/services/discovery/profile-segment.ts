import type { ReportAnswer } from '../../domain/answer.ts';
import { notableTraits } from '../../domain/discovery/notable-traits.ts';
import { DomainError } from '../../domain/errors.ts';
import { resolveDay } from '../../domain/relative-day.ts';
import { answerMeasure } from '../measures/answer-measure.ts';
import type { Reader } from '../population/reader.ts';
import { findProductIndex } from '../products/product-index.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import { findDiscoveryScene } from './discovery-scene.ts';
import { type GroupRequest, ruleOfRequest } from './group-request.ts';
import { profileReport } from './profile-report.ts';
import { readAttributeTraits } from './read-attribute-traits.ts';
import { type OrderTraitKey, readOrderTraits } from './read-order-traits.ts';
import { readTypicalFigures } from './read-typical-figures.ts';
import { countSides, type Sides } from './sides.ts';

/** Months of the trend before the current one. */
const TREND_MONTHS = 12;

/**
 * What distinguishes the customers of a segment or rule from everybody else in scope: typical figures, attributes, goods and times of
 * ordering that are surely more or less common, and their orders by month.
 * @throws {DomainError} 'invalid_input' for nobody named, 'unavailable' when the rule holds nobody or everybody, and as `resolveConditions`
 */
export async function profileSegment(
  request: GroupRequest,
  reader: Reader,
): Promise<{ answer: ReportAnswer; rows: number; rule?: string }> {
  const rule = ruleOfRequest(request);
  if (rule === undefined) throw nobodyNamed();
  const scene = await findDiscoveryScene(request, reader);
  const sides = await countSides(scene);
  refuseOneSided(sides);
  const yearAgo = resolveDay({ ago: TREND_MONTHS, unit: 'month' }, scene.population.clock.today);
  const from = `${yearAgo.slice(0, 7)}-01`;
  const ofOrders = async (...keys: OrderTraitKey[]) =>
    (await Promise.all(keys.map((key) => readOrderTraits(scene, sides, key)))).flat();
  const [figures, attributes, goods, times, trend, products] = await Promise.all([
    readTypicalFigures(scene, sides),
    readAttributeTraits(scene, sides),
    ofOrders('product', 'category'),
    ofOrders('weekday', 'hour', 'channel'),
    answerMeasure(
      {
        measures: ['revenue', 'orders', 'active_customers'],
        rule,
        groupBy: ['month'],
        period: { span: 'between', from },
      },
      reader,
    ),
    findProductIndex(reader),
  ]);
  const answer = profileReport(
    {
      sides,
      figures,
      attributes: notableTraits(attributes),
      goods: notableTraits(goods),
      times: notableTraits(times),
      trend: trend.answer,
    },
    { reader, products },
  );
  return { answer, rows: sides.here.customers, ...resolvedRuleText(scene.resolved, reader) };
}

function nobodyNamed(): DomainError {
  return new DomainError('invalid_input', {
    en: 'Name a segment or a rule: whose profile?',
    zh: '请指定分群或条件：要看谁的画像？',
  });
}

function refuseOneSided({ here, elsewhere }: Sides): void {
  if (here.customers === 0) {
    throw new DomainError('unavailable', { en: 'No customer satisfies this rule.', zh: '没有客户符合该条件。' });
  }
  if (elsewhere.customers === 0) {
    throw new DomainError('unavailable', {
      en: 'Every customer satisfies this rule; there is nobody to compare with.',
      zh: '所有客户都符合该条件，没有可比较的对象。',
    });
  }
}
