import type { Database } from '../../src/db/database.ts';
import type { ListItem } from '../../src/domain/daily-list/list-item.ts';
import type { NoticeContent, OutgoingNotice } from '../../src/domain/notices/notice.ts';
import { decideNotice } from '../../src/services/notices/decide-notice.ts';

/** A line of a daily list about a customer. */
export function listItem(id: string, item: Partial<ListItem> = {}): ListItem {
  return {
    customer: { id, name: `Customer ${id}` },
    reason: 'slipping',
    why: { en: 'no order for 62 days, usually every 20', zh: '62 天没有下单，平时每 20 天一次' },
    also: [],
    nextStep: { en: 'Call and ask what they need', zh: '打电话了解需求' },
    score: {
      factors: [
        { label: { en: 'spends in a year', zh: '年消费' }, value: 2_000, unit: 'money' },
        { label: { en: 'chance that a contact helps', zh: '联系见效的可能' }, value: 0.12, unit: 'ratio' },
        { label: { en: 'not useful twice', zh: '两次反馈没有必要' }, value: 0.5, unit: 'times' },
      ],
      expectedValue: 120,
    },
    evidence: { en: `Tell me about ${id}`, zh: `介绍一下${id}` },
    ...item,
  };
}

/** A daily list of these customers. */
export function dailyList(
  items: readonly ListItem[],
  list: Partial<Extract<NoticeContent, { kind: 'daily_list' }>> = {},
) {
  return { kind: 'daily_list' as const, on: '2026-11-23', items: [...items], more: 0, remarks: [], ...list };
}

type Made = { staffId: number; content: NoticeContent; at: Date; key?: string };

let made = 0;

/** A notice that is decided and due at once; its number. */
export async function makeNotice(database: Database, { staffId, content, at, key }: Made): Promise<number> {
  made += 1;
  const id = await decideNotice(
    database,
    {
      key: key ?? `made ${made}`,
      kind: content.kind === 'daily_list' ? 'reminder' : content.kind === 'follow_up' ? 'follow_up_due' : 'workflow',
      to: { staffId },
      dueAt: at,
      expiresAt: new Date(at.getTime() + 4 * 3_600_000),
      content,
    },
    at,
  );
  return id!;
}

/** A notice as a port takes it, of no database. */
export function outgoing(
  id: number,
  content: NoticeContent,
  { id: staffId = 1, email, locale = 'en', timeZone = 'Europe/London' }: Partial<StaffAddress> & { email: string },
): OutgoingNotice {
  const addressee = { staff: { id: staffId, email, locale, timeZone } };
  return { id, key: `made ${id}`, kind: 'workflow', addressee, content };
}

type StaffAddress = { id: number; email: string; locale: 'en' | 'zh'; timeZone: string };
