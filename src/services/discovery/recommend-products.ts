import type { Cell, Column, ReportAnswer, TableAnswer } from '../../domain/answer.ts';
import { customerText } from '../../domain/customer-text.ts';
import { LEAST_BOTH, LEAST_LIFT, type Recommendation, recommend } from '../../domain/discovery/co-purchase.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { getCustomerByName } from '../customers/get-customer-by-name.ts';
import { groupColumns } from '../measures/figure-cells.ts';
import type { Reader } from '../population/reader.ts';
import { findProductIndex, type ProductIndex } from '../products/product-index.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import { findDiscoveryScene } from './discovery-scene.ts';
import { type GroupRequest, ruleOfRequest } from './group-request.ts';
import { readCoPurchases } from './read-co-purchases.ts';
import { countSides } from './sides.ts';

export type RecommendationRequest = GroupRequest & { customer?: string | undefined; limit?: number | undefined };

const DEFAULT_LIMIT = 10;

/**
 * Products to offer to a customer, or to the customers of a segment or rule, who do not have them yet, each with the co-purchases that
 * speak for it.
 * @throws {DomainError} 'invalid_input' for nobody or two things named, 'unavailable' where there are no purchases to conclude from, and
 * as `resolveConditions` and `getCustomerByName`
 */
export async function recommendProducts(
  request: RecommendationRequest,
  reader: Reader,
): Promise<{ answer: ReportAnswer; rows: number; rule?: string }> {
  const { rule, name } = await whomFor(request, reader);
  const scene = await findDiscoveryScene({ rule }, reader);
  const [sides, index] = await Promise.all([countSides(scene), findProductIndex(reader)]);
  if (sides.here.buyers === 0) throw nothingBought(name);
  const { pairs, buyers, compared } = await readCoPurchases(scene, sides);
  const found = recommend(pairs, { buyers, compared }).slice(0, request.limit ?? DEFAULT_LIMIT);
  if (found.length === 0) throw nothingSure();
  const words = WORDS[reader.locale];
  const table = recommendationTable(found, { reader, index, isOne: name !== undefined });
  return {
    answer: {
      kind: 'report',
      title: words.title(name ?? words.customers(sides.here.buyers)),
      parts: [table, { kind: 'text', text: words.method(buyers, compared) }],
    },
    rows: sides.here.buyers,
    ...(name === undefined && resolvedRuleText(scene.resolved, reader)),
  };
}

async function whomFor(
  { customer, ...group }: RecommendationRequest,
  reader: Reader,
): Promise<{ rule: Rule; name: string | undefined }> {
  const rule = ruleOfRequest(group);
  if ((rule === undefined) === (customer === undefined)) throw namesNoneOrTwo();
  if (rule !== undefined) return { rule, name: undefined };
  const found = await getCustomerByName(reader, customer!);
  return { rule: { customers: [found.customerId] }, name: customerText(found) };
}

function recommendationTable(
  found: readonly Recommendation[],
  { reader, index, isOne }: { reader: Reader; index: ProductIndex; isOne: boolean },
): TableAnswer {
  const { locale, rowLimit } = reader;
  const words = WORDS[locale];
  const columns: Column[] = [
    ...groupColumns('product', locale),
    ...(isOne ? [] : [{ key: 'reach', label: words.reach, type: 'number', unit: 'count' } as const]),
    { key: 'support', label: words.support, type: 'number', unit: 'count' },
    { key: 'share', label: words.share, type: 'number', unit: 'ratio' },
    { key: 'lift', label: words.lift, type: 'number' },
    { key: 'reason', label: words.reason, type: 'text' },
  ];
  const rows = found.slice(0, rowLimit).map((each): Cell[] => {
    const { sku, name } = index.byId.get(each.candidate)!;
    const lift = Number.isFinite(each.lift) ? Math.round(each.lift * 10) / 10 : null;
    return [
      sku,
      name,
      ...(isOne ? [] : [each.reach]),
      each.both,
      each.share,
      lift,
      reasonText(each, { lift, anchor: index.byId.get(each.anchor)!.name, locale }),
    ];
  });
  return { kind: 'table', title: words.products, columns, rows, total: found.length };
}

function reasonText(
  { both, ofAnchor }: Recommendation,
  { lift, anchor, locale }: { lift: number | null; anchor: string; locale: Locale },
): string {
  const words = WORDS[locale];
  const times = lift === null ? words.byNobodyElse : words.times(lift);
  return words.because(both, ofAnchor, anchor, times);
}

function namesNoneOrTwo(): DomainError {
  return new DomainError('invalid_input', {
    en: 'Name either one customer, or a segment or rule.',
    zh: '请指定一位客户，或一个分群或条件，二者选一。',
  });
}

function nothingBought(name: string | undefined): DomainError {
  return new DomainError('unavailable', {
    en: `${name === undefined ? 'Nobody here has' : `${name} has not`} bought anything yet; there is nothing to conclude from.`,
    zh: `${name ?? '这些客户'}还没有购买记录，无从推荐。`,
  });
}

function nothingSure(): DomainError {
  return new DomainError('unavailable', {
    en: 'No product is bought together with theirs often enough to recommend it.',
    zh: '没有哪个产品与其已购产品的共同购买次数足以支持推荐。',
  });
}

const WORDS = {
  en: {
    title: (whom: string) => `Products to offer to ${whom}`,
    customers: (count: number) => `these ${count.toLocaleString('en')} buyers`,
    products: 'Not bought yet, the most promising first',
    reach: 'Could be offered to',
    support: 'Bought both',
    share: 'Share of the reason’s buyers',
    lift: 'Times more often',
    reason: 'Reason',
    because: (both: number, of: number, anchor: string, times: string) =>
      `bought by ${both.toLocaleString('en')} of ${of.toLocaleString('en')} who bought ${anchor}; ${times}`,
    times: (lift: number) => `${lift} times more often than by others`,
    byNobodyElse: 'by nobody else',
    method: (buyers: number, pairs: number) =>
      `Co-purchases of ${buyers.toLocaleString('en')} buyers, over all their orders. A pair is shown when at least ${LEAST_BOTH} customers bought both, at least ${LEAST_LIFT} times more often than others, and it would not come by chance among the ${pairs.toLocaleString('en')} pairs compared (likelihood-ratio test, Bonferroni). Ranked by the further buyers to expect. Charges such as postage are left out.`,
  },
  zh: {
    title: (whom: string) => `可向${whom}推荐的产品`,
    customers: (count: number) => `这 ${count.toLocaleString('en')} 位买家`,
    products: '尚未购买，最有希望的在前',
    reach: '可推荐人数',
    support: '两者都买',
    share: '占理由产品买家',
    lift: '倍数',
    reason: '理由',
    because: (both: number, of: number, anchor: string, times: string) =>
      `买过 ${anchor} 的 ${of.toLocaleString('en')} 人中有 ${both.toLocaleString('en')} 人也买了；${times}`,
    times: (lift: number) => `是其他人的 ${lift} 倍`,
    byNobodyElse: '其他人都没有买',
    method: (buyers: number, pairs: number) =>
      `依据 ${buyers.toLocaleString('en')} 位买家全部订单的共同购买。至少 ${LEAST_BOTH} 位客户两者都买过、比例至少为其他人的 ${LEAST_LIFT} 倍、且在所比较的 ${pairs.toLocaleString('en')} 对产品中不属偶然（似然比检验，Bonferroni 校正）才会列出；按预期新增购买人数排序。邮费等费用项不计入。`,
  },
} as const;
