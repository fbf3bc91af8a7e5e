import type { Queryable } from '../../db/database.ts';
import type { TextAnswer } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Reader } from '../population/reader.ts';
import { hashOfToken, makeCalendarToken } from './calendar-token.ts';
import { CALENDAR_WORDS } from './calendar-words.ts';

export type CalendarRequest = { do: 'make' | 'revoke' };

/** What making or revoking does. @throws {DomainError} as `plan` */
export async function previewCalendarFeed(request: CalendarRequest, reader: Reader): Promise<{ text: string }> {
  const { hasFeed } = await plan(request, reader);
  const words = CALENDAR_WORDS[reader.locale];
  return { text: request.do === 'revoke' ? words.revokes : words.makes(hasFeed) };
}

/**
 * Makes a calendar's address, which is told this once, or revokes it, inside a transaction: whoever has an address has one.
 * @throws {DomainError} as `plan`
 */
export async function changeCalendarFeed(
  request: CalendarRequest,
  reader: Reader & { database: Queryable },
): Promise<{ answer: TextAnswer; rows: number }> {
  const { database, now, locale } = reader;
  const { staffId, publicUrl } = await plan(request, reader);
  await database.execute('update calendar_feeds set ended_at = $2 where staff_id = $1 and ended_at is null', [
    staffId,
    now,
  ]);
  if (publicUrl === null) return { answer: { kind: 'text', text: CALENDAR_WORDS[locale].revoked }, rows: 0 };
  const token = makeCalendarToken();
  await database.execute('insert into calendar_feeds (staff_id, token_hash, created_at) values ($1, $2, $3)', [
    ...[staffId, hashOfToken(token), now],
  ]);
  const address = `${publicUrl.replace(/\/$/, '')}/calendar/${token}.ics`;
  return { answer: { kind: 'text', text: CALENDAR_WORDS[locale].made(address) }, rows: 0 };
}

/**
 * `publicUrl` null: it is to be revoked.
 * @throws {DomainError} 'invalid_input' for who is not of the staff, 'unavailable' where calendars cannot reach us, 'not_found' where there is
 * nothing to revoke
 */
async function plan({ do: what }: CalendarRequest, { database, asker, settings }: Reader) {
  const { staffId } = asker;
  if (staffId === null) throw new DomainError('invalid_input', NOT_STAFF);
  const feeds = await database.query('select 1 from calendar_feeds where staff_id = $1 and ended_at is null', [
    staffId,
  ]);
  const hasFeed = feeds.length > 0;
  if (what === 'revoke' && !hasFeed) throw new DomainError('not_found', NONE);
  if (what === 'make' && settings.publicUrl === null) throw new DomainError('unavailable', UNREACHABLE);
  return { staffId, hasFeed, publicUrl: what === 'make' ? settings.publicUrl : null };
}

const NOT_STAFF = {
  en: 'A calendar is of a member of staff: ask with --as E-MAIL.',
  zh: '日历属于某位员工：请用 --as 邮箱 指定。',
};
const NONE = { en: 'You have no calendar address to revoke.', zh: '您没有可撤销的日历地址。' };
const UNREACHABLE = {
  en: 'Calendars cannot reach Rapport: an administrator sets PUBLIC_URL. Meanwhile rapport calendar --as E-MAIL > file.ics prints a file.',
  zh: '日历无法访问 Rapport：请管理员设置 PUBLIC_URL。也可以用 rapport calendar --as 邮箱 > 文件.ics 导出日历文件。',
};
