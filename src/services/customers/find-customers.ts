import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import { cellTypeOf } from '../../domain/catalogue/field.ts';
import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import { measureOf } from '../../domain/catalogue/measures.ts';
import { DomainError } from '../../domain/errors.ts';
import { periodText } from '../../domain/period-text.ts';
import { conditionsOf } from '../../domain/rule/schema.ts';
import { orderFilterText } from '../../domain/rule/to-text.ts';
import { currencyOf, measureCell, measureColumn } from '../measures/figure-cells.ts';
import { findPopulation } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { refuseUnbegun } from '../population/refuse-unbegun.ts';
import { findKnownValues } from '../values/known-values.ts';
import { refuseUnrecorded } from '../values/refuse-unrecorded.ts';
import { type ResolvedConditions, resolveConditions } from '../values/resolve-conditions.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import type { CustomersRequest } from './customers-request.ts';
import { fieldCell } from './field-cell.ts';
import { listCustomers } from './list-customers.ts';

const MOST_DEFAULT_FIELDS = 6;

/**
 * The asker's customers that satisfy a rule, ranked, as a table with their ids; ties by ascending id.
 * @throws {DomainError} 'invalid_input', 'unknown_value', 'unavailable', 'not_found'
 */
export async function findCustomers(
  request: CustomersRequest,
  reader: Reader,
): Promise<{ answer: TableAnswer; rows: number; rule?: string }> {
  const { rule, sort } = request;
  const ranking = sort !== undefined && 'measure' in sort ? sort : undefined;
  refuseTwoLimits(request);
  refuseContactFields([...(request.fields ?? []), ...(sort && 'field' in sort ? [sort.field] : [])]);
  refuseUnbegun(reader, [ranking?.period]);
  const [population, resolved, known] = await Promise.all([
    findPopulation(reader),
    resolveConditions(reader, { rule, where: ranking?.where }),
    findKnownValues(reader, ['name']),
    refuseUnrecorded(reader, sort && 'field' in sort ? [sort.field] : []),
  ]);
  const own = ['customer_id', 'name', ranking?.measure];
  const shown = (request.fields ?? defaultFields(request)).filter((key) => !own.includes(key));
  const fields: FieldKey[] = [
    'customer_id',
    ...(known.isRecorded('name') ? (['name'] as const) : []),
    ...new Set(shown),
  ];
  const { rows, total } = await listCustomers({ population, resolved, request, fields, rowLimit: reader.rowLimit });
  const { locale, settings } = reader;
  const columns: Column[] = [
    ...fields.map((key) => fieldColumn(key, locale)),
    ...(ranking ? [measureColumn(ranking.measure, locale)] : []),
  ];
  const cells = rows.map(({ values, figure }): Cell[] => [
    ...fields.map((key, index) => fieldCell(key, values[index]!, reader)),
    ...(ranking ? [measureCell(ranking.measure, figure, settings.currency)] : []),
  ]);
  const answer: TableAnswer = {
    kind: 'table',
    title: titleOf(request, resolved, reader),
    columns,
    rows: cells,
    total,
    ...currencyOf(columns, settings.currency),
  };
  return { answer, rows: total, ...resolvedRuleText(resolved, reader) };
}

/** The fields that the rule and the sort speak of; the figure of a ranking has a column of its own. */
function defaultFields({ rule, sort }: CustomersRequest): FieldKey[] {
  const ofRule = rule === undefined ? [] : conditionsOf(rule).flatMap((each) => ('field' in each ? [each.field] : []));
  const ofSort = sort !== undefined && 'field' in sort ? [sort.field] : [];
  const mentioned = [...new Set([...ofSort, ...ofRule])].filter((key) => fieldOf(key).privacy === 'open');
  return mentioned.slice(0, MOST_DEFAULT_FIELDS);
}

function refuseContactFields(keys: readonly FieldKey[]): void {
  const contact = keys.find((key) => fieldOf(key).privacy === 'contact');
  if (contact === undefined) return;
  const { label } = fieldOf(contact);
  throw new DomainError('invalid_input', {
    en: `${label.en} is shown only on a customer's own portrait; ask about one customer.`,
    zh: `${label.zh}仅在单个客户的资料中显示；请查询具体客户。`,
  });
}

function refuseTwoLimits({ limit, limitPercent }: CustomersRequest): void {
  if (limit === undefined || limitPercent === undefined) return;
  throw new DomainError('invalid_input', {
    en: `Either the first ${limit} or the top ${limitPercent} %, not both.`,
    zh: `请在前 ${limit} 位与前 ${limitPercent}% 之间选择其一。`,
  });
}

function fieldColumn(key: FieldKey, locale: 'en' | 'zh'): Column {
  const { label, type, unit } = fieldOf(key);
  return { key, label: label[locale], type: cellTypeOf(type), ...(unit && { unit }) };
}

function titleOf(
  { sort, limit, limitPercent }: CustomersRequest,
  resolved: ResolvedConditions,
  { locale, settings }: Reader,
): string {
  const cut = limitPercent === undefined ? limit : `${limitPercent} %`;
  if (sort === undefined) return TITLES[locale].list(cut);
  const isFirst = sort.direction === 'desc';
  if ('field' in sort) return TITLES[locale].ranking(isFirst, cut, fieldOf(sort.field).label[locale], '');
  const filter = orderFilterText(resolved.where, {
    locale,
    currency: settings.currency,
    productText: resolved.productText,
  });
  const within = sort.period === undefined ? '' : `${TITLES[locale].comma}${periodText(sort.period, locale)}`;
  return TITLES[locale].ranking(isFirst, cut, measureOf(sort.measure).label[locale], `${filter}${within}`);
}

const TITLES = {
  en: {
    comma: ', ',
    list: (cut: number | string | undefined) => (cut === undefined ? 'Customers' : `First ${cut} customers`),
    ranking: (isFirst: boolean, cut: number | string | undefined, label: string, rest: string) => {
      const end = isFirst ? 'Top' : 'Bottom';
      const subject = cut === undefined ? 'Customers' : cut === 1 ? `${end} customer` : `${end} ${cut} customers`;
      return `${subject} by ${label.toLowerCase()}${rest}`;
    },
  },
  zh: {
    comma: '，',
    list: (cut: number | string | undefined) => (cut === undefined ? '客户' : `前 ${cut} 位客户`),
    ranking: (isFirst: boolean, cut: number | string | undefined, label: string, rest: string) => {
      const end = isFirst ? '最高' : '最低';
      if (cut === undefined) return `客户（按${label}${isFirst ? '从高到低' : '从低到高'}${rest}）`;
      const count = cut === 1 ? '的客户' : typeof cut === 'number' ? `的 ${cut} 位客户` : `的 ${cut} 客户`;
      return `${label}${end}${count}${rest}`;
    },
  },
} as const;
