import type { Answer } from '../../domain/answer.ts';
import { AGAINST_LABEL } from '../../domain/daily-list/against-label.ts';
import { AGAINST_REASONS } from '../../domain/daily-list/judge-findings.ts';
import { keptPlacesRemark } from '../../domain/daily-list/kept-places-remark.ts';
import { MOST_ITEMS } from '../../domain/daily-list/list-item.ts';
import type { ListReason } from '../../domain/daily-list/list-reason.ts';
import { listTable } from '../../domain/daily-list/list-table.ts';
import type { Bilingual, Locale } from '../../domain/locale.ts';
import type { Reader } from '../population/reader.ts';
import { refuseNamedNow } from '../population/refuse-named-now.ts';
import { explainPlace } from './explain-place.ts';
import { type DailyList, findDailyList } from './find-daily-list.ts';
import { findListOwner } from './find-list-owner.ts';
import { findListScene } from './find-list-scene.ts';

export type DailyListRequest = {
  limit?: number | undefined;
  reason?: ListReason | undefined;
  staff?: string | undefined;
  customer?: string | undefined;
};

/**
 * Whom somebody should contact today and why, or of one customer why they stand where they stand.
 * @throws {DomainError} 'forbidden' for somebody else's list, 'not_found', 'ambiguous', 'invalid_input'
 */
export async function answerDailyList(
  { limit = MOST_ITEMS, reason, staff, customer }: DailyListRequest,
  reader: Reader,
): Promise<{ answer: Answer; rows: number }> {
  refuseNamedNow(reader);
  const owner = await findListOwner(reader, staff);
  const scene = await findListScene(reader, owner);
  if (customer !== undefined) return explainPlace(scene, customer, reader);
  const list = await findDailyList(scene);
  const wanted = list.items.filter(
    (item) => reason === undefined || item.reason === reason || item.also.includes(reason),
  );
  const items = wanted.slice(0, Math.min(limit, reader.rowLimit));
  const remarks = reason === undefined ? [...keptPlacesRemark(list.items), ...leftOutRemark(list)] : [];
  const isOwn = reader.asker.email === owner.email;
  const { locale, settings } = reader;
  const words = WORDS[locale];
  const title = isOwn ? words.yours : words.ofStaff(owner.name);
  const tableOf = (heading: string) =>
    listTable(items, { title: heading, total: wanted.length, locale, currency: settings.currency });
  const isActedOn = isOwn && items.length > 0;
  if (remarks.length === 0 && !isActedOn) return { answer: tableOf(title), rows: wanted.length };
  const text = remarks.map((remark) => remark[locale]).join('\n');
  const { today: on } = scene.population.clock;
  const answer: Answer = {
    kind: 'report',
    title,
    parts: [tableOf(words.ranked(wanted.length)), ...(text === '' ? [] : [{ kind: 'text' as const, text }])],
    ...(isActedOn && { list: { on, items, more: wanted.length - items.length, remarks } }),
  };
  return { answer, rows: wanted.length };
}

/** Whom something holds for and who is left alone all the same. */
function leftOutRemark({ leftOut }: DailyList): Bilingual[] {
  const inLocale = (locale: Locale) => {
    const words = WORDS[locale];
    const each = AGAINST_REASONS.flatMap((against) => {
      const customers = leftOut[against] ?? 0;
      return customers === 0 ? [] : [`${AGAINST_LABEL[against][locale]}${words.colon}${customers}`];
    });
    return words.leftOut(each.join(words.comma));
  };
  return Object.keys(leftOut).length === 0 ? [] : [{ en: inLocale('en'), zh: inLocale('zh') }];
}

const WORDS = {
  en: {
    yours: 'Whom to contact today',
    ofStaff: (name: string) => `Whom ${name} should contact today`,
    ranked: (customers: number) =>
      `${customers} ${customers === 1 ? 'customer' : 'customers'}, the most valuable contact first`,
    colon: ': ',
    comma: ', ',
    leftOut: (each: string) => `Not proposed although there was a reason: ${each}.`,
  },
  zh: {
    yours: '今天该联系谁',
    ofStaff: (name: string) => `${name} 今天该联系谁`,
    ranked: (customers: number) => `共 ${customers} 位客户，按联系价值排序`,
    colon: '：',
    comma: '、',
    leftOut: (each: string) => `有理由但未列出的客户：${each}。`,
  },
} as const;
