import type { Queryable } from '../../db/database.ts';
import type { TextAnswer } from '../../domain/answer.ts';
import { askerTimeZone } from '../../domain/asker-time-zone.ts';
import { addDays } from '../../domain/calendar-day.ts';
import { DomainError } from '../../domain/errors.ts';
import { parseTimeZoneName } from '../../domain/imports/time-zone-name.ts';
import { localTimeText } from '../../domain/local-time-text.ts';
import type { Locale } from '../../domain/locale.ts';
import { localDay } from '../../domain/period.ts';
import { absencesText } from '../../domain/reminders/absences-text.ts';
import { type AwayChange, changeAbsences } from '../../domain/reminders/change-absences.ts';
import { nothingToDecideThrough } from '../../domain/reminders/nothing-to-decide-through.ts';
import { readHolidays } from '../holidays/read-holidays.ts';
import type { Reader } from '../population/reader.ts';
import { changeSchedule } from './change-schedule.ts';
import { countDueMeanwhile } from './count-due-meanwhile.ts';
import { findReminded, type Reminded, type Whose } from './find-reminded.ts';
import { keepAbsences } from './keep-absences.ts';
import { nextOfReminded } from './next-of-reminded.ts';
import { openAbsences } from './open-absences.ts';
import { type ReminderSettings, SETTING_LABELS, type SettingKey, settingText } from './settings-words.ts';

/** What is undefined stays. */
export type ReminderChange = Whose & {
  [Key in Exclude<SettingKey, 'absences'>]?: ReminderSettings[Key] | undefined;
} & {
  away?: AwayChange | undefined;
};

const MOST_NAMED = 10;
/** Who stays away longer switches the reminder off. */
const MOST_DAYS_AWAY = 730;

type Planned = { before: Reminded; after: Reminded; keys: SettingKey[] };

/**
 * What changing reminders will do.
 * @throws {DomainError} 'invalid_input' where nothing would change, a zone is none or an absence is past; 'not_found' for an unknown calendar; as `findReminded`
 */
export async function previewReminderSettings(change: ReminderChange, reader: Reader): Promise<{ text: string }> {
  const planned = await planChange(change, reader);
  const [one] = planned;
  if (one === undefined) throw await unchanged(change, reader);
  const { locale, now } = reader;
  const words = WORDS[locale];
  const keys = [...new Set(planned.flatMap((each) => each.keys))];
  const lines = keys.map((key) => {
    const to = settingText(asShown(one.after, now), key, locale);
    const from = planned.length === 1 ? `${settingText(asShown(one.before, now), key, locale)} → ` : '';
    return `• ${words.line(SETTING_LABELS[key][locale], `${from}${to}`)}`;
  });
  const isOwn = planned.length === 1 && one.before.staffId === reader.asker.staffId;
  const named = planned.slice(0, MOST_NAMED).map(({ before }) => before.name);
  const who = [...named, ...(planned.length > MOST_NAMED ? ['…'] : [])].join(locale === 'zh' ? '、' : ', ');
  const meanwhile = await dueMeanwhile(change, one.before, isOwn && planned.length === 1, reader);
  return { text: [isOwn ? words.own : words.of(who, planned.length), ...lines, ...meanwhile].join('\n') };
}

/** What falls due while one person is away, and the question that lists it. */
async function dueMeanwhile(
  { away, everybody }: ReminderChange,
  { staffId, name }: Reminded,
  isOwn: boolean,
  { database, locale }: Reader,
): Promise<string[]> {
  if (away === undefined || typeof away === 'string' || everybody) return [];
  const due = await countDueMeanwhile(database, staffId, away);
  return due === 0 ? [] : [WORDS[locale].meanwhile(due, isOwn ? null : name, away.until)];
}

/** Changes reminders, inside a transaction. */
export async function saveReminderSettings(
  change: ReminderChange,
  reader: Reader & { database: Queryable },
): Promise<{ answer: TextAnswer; rows: number }> {
  const { database, now, locale } = reader;
  const planned = await planChange(change, reader);
  const saved: Reminded[] = [];
  for (const { after, keys } of planned) {
    saved.push({ ...after, decidedThrough: await changeSchedule(database, after, after, now) });
    if (keys.includes('absences')) await keepAbsences(database, after.staffId, after.absences, now);
    const [timeZone, language] = [
      keys.includes('timeZone') ? after.timeZone : null,
      keys.includes('locale') ? after.locale : null,
    ];
    await database.execute(
      'update staff set time_zone = coalesce($2, time_zone), locale = coalesce($3, locale) where id = $1',
      [after.staffId, timeZone, language],
    );
  }
  const calendars = await readHolidays(database);
  const words = WORDS[locale];
  const nexts = saved.map((each) => {
    const next = nextOfReminded(each, calendars, now);
    return next === null ? words.none : words.next(localTimeText(next.at, each.timeZone, zoneOfReader(each, reader)));
  });
  const text = planned.length === 1 ? `${words.saved} ${nexts[0]}` : words.savedOf(planned.length);
  return { answer: { kind: 'text', text: text.trim() }, rows: planned.length };
}

/** Who changes their own zone reads in the new one at once. */
function zoneOfReader({ staffId, timeZone }: Reminded, { asker, settings }: Reader): string {
  return staffId === asker.staffId ? timeZone : askerTimeZone(asker, settings);
}

/** Of those meant, whom it would change. */
async function planChange({ staff, everybody, away, ...wanted }: ReminderChange, reader: Reader): Promise<Planned[]> {
  const told = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  const settings = told as Partial<ReminderSettings>;
  const { now } = reader;
  if (settings.timeZone !== undefined) settings.timeZone = parseTimeZoneName(settings.timeZone);
  if (settings.workDays !== undefined) settings.workDays = [...new Set(settings.workDays)].toSorted((a, b) => a - b);
  if (typeof settings.calendar === 'string') await refuseUnknown(reader.database, settings.calendar);
  const reminded = await findReminded(reader, { staff, everybody });
  return reminded.flatMap((before) => {
    const changed = { ...before, ...settings };
    const after = away === undefined ? changed : { ...changed, absences: absencesAfter(changed, away, now) };
    const keys = (Object.keys(SETTING_LABELS) as SettingKey[]).filter(
      (key) => settingText(before, key, 'en') !== settingText(after, key, 'en'),
    );
    return keys.length === 0 ? [] : [{ before, after, keys }];
  });
}

/** @throws {DomainError} 'invalid_input' for an absence that is past or too long */
function absencesAfter(changed: Reminded, away: AwayChange, now: Date): Reminded['absences'] {
  const today = localDay(now, changed.timeZone);
  if (typeof away !== 'string' && away.until < today) throw PAST;
  if (typeof away !== 'string' && away.until >= addDays(today, MOST_DAYS_AWAY)) throw TOO_LONG;
  const firstFree = addDays(nothingToDecideThrough(now, changed), 1);
  return changeAbsences(changed.absences, away, { today, firstFree });
}

/** What is past is no setting any more. */
function asShown(reminded: Reminded, now: Date): Reminded {
  return { ...reminded, absences: openAbsences(reminded, now) };
}

async function refuseUnknown(database: Queryable, calendar: string): Promise<void> {
  const known = [...(await readHolidays(database)).keys()];
  if (known.includes(calendar)) return;
  throw new DomainError(
    'not_found',
    {
      en: `There is no holiday calendar "${calendar}"; rapport import holidays FILE --calendar ${calendar} makes one.`,
      zh: `没有名为“${calendar}”的节假日日历；可用 rapport import holidays 文件 --calendar ${calendar} 导入。`,
    },
    known.map((each) => ({ en: each, zh: each })),
  );
}

const UNCHANGED = new DomainError('invalid_input', {
  en: 'The reminder is so already; nothing would change.',
  zh: '提醒已是如此，无需更改。',
});

/** Why nothing would change: of an absence whether none runs, and what is planned. */
async function unchanged({ staff, everybody, away }: ReminderChange, reader: Reader): Promise<DomainError> {
  if (typeof away !== 'string') return UNCHANGED;
  const people = await findReminded(reader, { staff, everybody });
  const planned = people.flatMap(({ absences, timeZone }) =>
    absences.filter(({ from }) => from > localDay(reader.now, timeZone)),
  );
  if (planned.length === 0) return away === 'back' ? NOT_AWAY : NONE_PLANNED;
  const isOwn = people.every(({ staffId }) => staffId === reader.asker.staffId);
  const [en, zh] = [absencesText(planned, 'en'), absencesText(planned, 'zh')];
  return new DomainError(
    'invalid_input',
    {
      en: `No absence is running; one is planned: ${en}.${isOwn ? ' To drop it:' : ''}`,
      zh: `当前没有休假；已登记的休假：${zh}。${isOwn ? '如需取消：' : ''}`,
    },
    isOwn ? [{ en: 'Cancel my leave', zh: '取消我的休假' }] : [],
  );
}

const NONE_PLANNED = new DomainError('invalid_input', {
  en: 'No absence is running or planned, so there is none to cancel.',
  zh: '没有登记休假，无需取消。',
});
const NOT_AWAY = new DomainError('invalid_input', {
  en: 'No absence is running, so there is none to end.',
  zh: '当前没有休假或暂停，无需结束。',
});
const PAST = new DomainError('invalid_input', {
  en: 'That absence is past; say days that come.',
  zh: '这段时间已经过去，请说将来的日期。',
});
const TOO_LONG = new DomainError(
  'invalid_input',
  {
    en: 'An absence of more than two years is too long; switch the reminder off instead.',
    zh: '休假最长两年；更久请直接关闭每日提醒。',
  },
  [{ en: 'pause my reminders', zh: '暂停每日提醒' }],
);

const WORDS: Record<
  Locale,
  {
    own: string;
    of: (who: string, count: number) => string;
    line: (label: string, value: string) => string;
    saved: string;
    savedOf: (count: number) => string;
    next: (at: string) => string;
    none: string;
    /** `who` is null of one's own. */
    meanwhile: (due: number, who: string | null, until: string) => string;
  }
> = {
  en: {
    own: 'Changes your daily reminder:',
    of: (who, count) => `Changes the daily reminder of ${count === 1 ? who : `${count} people (${who})`}:`,
    line: (label, value) => `${label}: ${value}`,
    saved: 'Saved.',
    savedOf: (count) => `Saved for ${count} people.`,
    next: (at) => `The next one comes at ${at}.`,
    none: 'No reminder comes.',
    meanwhile: (due, who, until) =>
      `${due === 1 ? '1 open follow-up falls' : `${due} open follow-ups fall`} due meanwhile; "${who === null ? 'my' : `${who}'s`} follow-ups by ${until}" lists what is due until then.`,
  },
  zh: {
    own: '将更改您的每日提醒：',
    of: (who, count) => `将更改${count === 1 ? who : ` ${count} 人（${who}）`}的每日提醒：`,
    line: (label, value) => `${label}：${value}`,
    saved: '已保存。',
    savedOf: (count) => `已为 ${count} 人保存。`,
    next: (at) => `下一次提醒：${at}。`,
    none: '不会再发送提醒。',
    meanwhile: (due, who, until) =>
      `期间有 ${due} 条待办跟进到期；说“${who === null ? '我' : `${who} `}${until}前的跟进”可查看此前到期的跟进。`,
  },
};
