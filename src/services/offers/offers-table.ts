import type { Cell, TableAnswer } from '../../domain/answer.ts';
import { minorPerMajor } from '../../domain/money.ts';
import type { OfferTerms } from '../../domain/outreach/offer.ts';
import { offerApplies } from '../../domain/outreach/offer-applies.ts';
import { givesText } from '../../domain/outreach/offer-parts.ts';
import { localDay } from '../../domain/period.ts';
import type { Reader } from '../population/reader.ts';
import type { Versioned } from '../versioned/versioned.ts';

/** An offer, and to how many customers it was made. */
export type CountedOffer = Versioned<OfferTerms> & { uses: number };

/** Offers with their terms, as they come. */
export function offersTable(offers: readonly CountedOffer[], reader: Reader): TableAnswer {
  const { locale, settings, rowLimit } = reader;
  const words = WORDS[locale];
  const { currency } = settings;
  const rows = offers.map(({ key, name, version, content: terms, uses, ...offer }): Cell[] => [
    name[locale],
    key,
    givesText(terms.gives, currency)[locale],
    terms.code ?? null,
    terms.minimumOrderMinor === undefined ? null : terms.minimumOrderMinor / minorPerMajor(currency),
    terms.from ?? null,
    terms.until ?? null,
    terms.validDays ?? null,
    terms.timesPerCustomer ?? null,
    terms.timesInAll ?? null,
    uses,
    version,
    words[stateOf({ ...offer, content: terms, uses }, reader)],
  ]);
  return {
    kind: 'table',
    title: words.title,
    columns: [
      { key: 'offer', label: words.offer, type: 'text' },
      { key: 'key', label: words.key, type: 'text' },
      { key: 'gives', label: words.gives, type: 'text' },
      { key: 'code', label: words.code, type: 'text' },
      { key: 'minimum_order', label: words.minimumOrder, type: 'number', unit: 'money' },
      { key: 'from', label: words.from, type: 'day' },
      { key: 'until', label: words.until, type: 'day' },
      { key: 'valid', label: words.valid, type: 'number', unit: 'days' },
      { key: 'per_customer', label: words.perCustomer, type: 'number', unit: 'count' },
      { key: 'in_all', label: words.inAll, type: 'number', unit: 'count' },
      { key: 'uses', label: words.uses, type: 'number', unit: 'count' },
      { key: 'version', label: words.version, type: 'number', unit: 'count' },
      { key: 'state', label: words.state, type: 'text' },
    ],
    rows: rows.slice(0, rowLimit),
    total: rows.length,
    currency,
  };
}

type State = 'applies' | 'later' | 'over' | 'givenOut' | 'archived';

function stateOf(
  { archivedAt, content, uses }: Pick<CountedOffer, 'archivedAt' | 'content' | 'uses'>,
  { now, settings }: Reader,
): State {
  const on = localDay(now, settings.timeZone);
  if (archivedAt !== null) return 'archived';
  if (!offerApplies(content, { on })) return content.from !== undefined && on < content.from ? 'later' : 'over';
  return content.timesInAll !== undefined && uses >= content.timesInAll ? 'givenOut' : 'applies';
}

const WORDS = {
  en: {
    title: 'Offers',
    offer: 'Offer',
    key: 'Key',
    gives: 'Gives',
    code: 'Code',
    minimumOrder: 'Minimum order',
    from: 'From',
    until: 'Until',
    valid: 'Days to use it',
    perCustomer: 'Per customer in 365 days',
    inAll: 'Customers in all',
    uses: 'Customers so far',
    version: 'Version',
    state: 'State',
    applies: 'applies',
    later: 'not yet',
    over: 'over',
    givenOut: 'given out',
    archived: 'archived',
  },
  zh: {
    title: '优惠',
    offer: '优惠',
    key: '标识',
    gives: '内容',
    code: '优惠码',
    minimumOrder: '最低消费',
    from: '开始',
    until: '截止',
    valid: '使用期限',
    perCustomer: '每位客户 365 天内次数',
    inAll: '客户总数上限',
    uses: '已发放客户数',
    version: '版本',
    state: '状态',
    applies: '有效',
    later: '未开始',
    over: '已结束',
    givenOut: '已发完',
    archived: '已归档',
  },
} as const;
