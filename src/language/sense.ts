import type { FieldKey } from '../domain/catalogue/fields.ts';
import type { GroupingKey } from '../domain/catalogue/groupings.ts';
import type { MeasureKey } from '../domain/catalogue/measures.ts';
import type { EventKind } from '../domain/event-kind.ts';
import type { Period } from '../domain/period.ts';
import type { Comparison, ProductMatch, Rule } from '../domain/rule/schema.ts';
import type { Duration } from './text/dates.ts';

/** What a number counts, as its classifier or noun says. */
export type Counted =
  | 'times'
  | 'orders'
  | 'returns'
  | 'units'
  | 'money'
  | 'percent'
  | 'people'
  | 'customers'
  | 'products'
  | 'days'
  | 'plain';

/** One bound or two of a number: "more than 10 orders", 5000以上, "between 500 and 1000". */
export type Bound = { is: Comparison; value: number };

/** Words that carry no figure but steer the reading. */
export type Cue =
  | 'how_many' // how many, number of, 多少
  | 'how_many_ones' // how many, 几个: people, not a value
  | 'how_much' // how much, 多少钱
  | 'list' // list, show, which, who, 有哪些
  | 'who' // asks for people
  | 'when'
  | 'last_time' // 上次: the latest of several
  | 'how_long' // how long, 多久: since then
  | 'describe' // tell me about, 介绍一下
  | 'by' // by, per, 按
  | 'each' // each, every, 各, 分别
  | 'of' // of, 的: kept only where a reading needs it
  | 'or'
  | 'and'
  | 'comma' // also an 'and', but in "London, United Kingdom"
  | 'but'
  | 'not' // not, never, 没
  | 'never'
  | 'nobody' // nobody has, 没人: none of ours did it
  | 'over' // "over last year", but not "more than"
  | 'except' // outside, except, 除了
  | 'only' // only, just, 只
  | 'since'
  | 'until'
  | 'before'
  | 'after'
  | 'to' // range
  | 'between'
  | 'in' // in, within, from: place or time
  | 'versus'
  | 'previous_period' // 环比
  | 'year_before' // 同比
  | 'share'
  | 'average'
  | 'median'
  | 'total'
  | 'most' // highest, most, 最高
  | 'least'
  | 'top' // top 10, 前10
  | 'bottom'
  | 'best'
  | 'worst'
  | 'them' // those, 其中
  | 'someone' // he, she, 他
  | 'period_before' // and the month before?
  | 'instead' // same for, 换成
  | 'and_what' // what about, 那…呢
  | 'order' // ordered, 下单: counts orders
  | 'buy' // bought, 购买
  | 'ago'
  | 'first_time' // for the first time, 首次
  | 'inactive'
  | 'spend' // spent, 消费
  | 'sell' // sold, 卖
  | 'return' // returned, 退货
  | 'visit' // came, 来
  | 'gain' // gained, 获得
  | 'added' // added, 新增: of people new ones, of records those of the period
  | 'opened' // opened, raised: the records of the period
  | 'order_value' // order value, 单笔金额: the total of single orders
  | 'which' // which, 哪个
  | 'change' // growth, 变化
  | 'be' // is
  | 'equal' // =, 是, 为
  | 'inside' // among, 里: sets a whole apart from its part
  | 'mine' // my, 我的: the asker's own customers
  | 'beyond' // what the data says nothing of
  | 'with' // 在…以内 and the like
  | 'past' // 过 before a number: 销售额过万
  | 'spread' // distribution, 分布
  | 'future' // tomorrow: nothing there has happened
  | 'within' // within N days of something
  | 'ahead' // in the next, 未来
  | 'define' // what is a …
  | 'afterwards' // then, 然后: one thing after another
  | 'write'; // delete, send: never falls through to a reading tool

/** What a ranking lists. */
type RankObject = 'customers' | FieldKey | GroupingKey;

/** A condition on a customer's records of a kind whose period may still be named elsewhere in the question. */
export type EventDraft = {
  events: EventKind;
  aggregate: 'count' | 'sum' | 'units' | 'maximum' | 'average';
  /** Which records of a kind beside orders and returns. */
  texts?: Readonly<Record<string, string>>;
  /** The figure that the draft bounds, where it is one of records beside orders. */
  measure?: MeasureKey;
  /** Empty: at least one. */
  bounds: Bound[];
  negated: boolean;
  match?: ProductMatch;
  /** Bounds of each record's own figure: an order's total, a deal's amount, a score. */
  total?: Bound[];
  period?: Period;
};

/** One reading of a stretch of the question. */
export type Sense =
  /** `plural`: said of several people (spenders). */
  | { kind: 'cue'; cue: Cue; plural?: boolean }
  | { kind: 'filler' }
  | { kind: 'comparison'; is: Comparison; after: boolean }
  | { kind: 'number'; value: number; money?: string }
  | { kind: 'counter'; of: Counted }
  | { kind: 'currency'; code: string }
  | { kind: 'quantity'; of: Counted; bounds: Bound[]; bare: boolean; money?: string }
  /** `within`: "within 30 days", 30天内, which may count from another event. */
  | { kind: 'period'; period: Period; yearless: boolean; within?: true }
  | { kind: 'duration'; duration: Duration }
  /** A day, week or month that comes, counted from this one: tomorrow, 下周. */
  | { kind: 'coming'; unit: 'day' | 'week' | 'month'; offset: number }
  /** `counts`: the word asks for a number by itself (客户数). `plural`: said of several people (customers). */
  | {
      kind: 'measure';
      measure: MeasureKey;
      counts: boolean;
      plural?: boolean;
      texts?: Readonly<Record<string, string>>;
    }
  /** Some of the records of a kind: urgent, in negotiation. */
  | { kind: 'record_text'; kinds: readonly EventKind[]; text: string; value: string }
  /** A field of the company's own; `isNumber` where its values are numbers. */
  | { kind: 'custom'; key: string; isNumber: boolean }
  /** A birthday or a kind of important date. */
  | { kind: 'occasion'; occasion: string }
  /** Several figures that are asked for together. */
  | { kind: 'measures'; measures: MeasureKey[] }
  | { kind: 'field'; field: FieldKey; plural?: boolean }
  /** `implied`: the word alone asks for a breakdown (monthly, 每月), not just a noun. */
  | { kind: 'grouping'; grouping: GroupingKey; implied: boolean; plural?: boolean }
  | { kind: 'value'; field: FieldKey; values: (string | number | boolean)[]; except?: boolean; compared?: boolean }
  | { kind: 'customer'; id: string }
  /** `loose`: a single word of a name, which only a verb of buying makes a product. */
  | { kind: 'product'; match: ProductMatch; loose?: boolean }
  | { kind: 'condition'; rule: Rule }
  | { kind: 'event'; draft: EventDraft }
  | { kind: 'order_total'; bounds: Bound[] }
  /** "orders above 1000": their number or the total of each, as the rest of the question decides. */
  | { kind: 'orders_above'; bound: Bound }
  /** `spread`: a distribution over it is asked for. */
  | { kind: 'group'; by: FieldKey | GroupingKey; which: boolean; plural?: boolean | undefined; spread?: true }
  | { kind: 'statistic'; of: FieldKey; how: 'mean' | 'median' | 'max' | 'min' | 'sum' }
  | {
      kind: 'rank';
      direction: 'asc' | 'desc';
      count?: number;
      percent?: number;
      measure?: MeasureKey;
      of?: RankObject;
      best?: boolean;
      /** The order of all of them is asked for: 排名. */
      whole?: boolean;
      /** They sold it: of people, the reps. */
      sold?: boolean;
      /** Customers are named, not only counted by a classifier. */
      named?: true;
      /** Several of what it lists are asked for. */
      plural?: boolean | undefined;
    }
  /** A code that may be a customer's, known or not. */
  | { kind: 'code'; code: string }
  | { kind: 'unknown' };

export type Kind = Sense['kind'];

/**
 * A stretch of tokens `[from, to)` with the readings that are still open; `plural` when a noun in it says that several are meant,
 * `namesPeople` when a condition in it is a noun for people (VIPs, 大客户).
 */
export type Item = { from: number; to: number; senses: Sense[]; plural?: boolean; namesPeople?: boolean };
