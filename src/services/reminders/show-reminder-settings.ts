import type { TableAnswer } from '../../domain/answer.ts';
import { askerTimeZone } from '../../domain/asker-time-zone.ts';
import { localTimeText } from '../../domain/local-time-text.ts';
import { readHolidays } from '../holidays/read-holidays.ts';
import type { Reader } from '../population/reader.ts';
import { findReminded, type Whose } from './find-reminded.ts';
import { nextOfReminded } from './next-of-reminded.ts';
import { openAbsences } from './open-absences.ts';
import { SETTING_LABELS, type SettingKey, settingText } from './settings-words.ts';

const KEYS = {
  enabled: 'reminder',
  absences: 'away',
  hour: 'hour',
  workDays: 'work_days',
  whenEmpty: 'when_empty',
  calendar: 'holidays',
  timeZone: 'time_zone',
  locale: 'language',
} as const satisfies Record<SettingKey, string>;

/**
 * How people are reminded, and when next; of who names nobody, their own.
 * @throws {DomainError} as `findReminded`
 */
export async function showReminderSettings(
  whose: Whose,
  reader: Reader,
): Promise<{ answer: TableAnswer; rows: number }> {
  const { database, asker, settings, locale, now, rowLimit } = reader;
  const reminded = await findReminded(reader, whose);
  const calendars = await readHolidays(database);
  const words = WORDS[locale];
  const keys = Object.keys(KEYS) as SettingKey[];
  const rows = reminded.map((each) => {
    const next = nextOfReminded(each, calendars, now);
    return [
      each.name,
      ...keys.map((key) => settingText({ ...each, absences: openAbsences(each, now) }, key, locale)),
      next === null ? null : localTimeText(next.at, each.timeZone, askerTimeZone(asker, settings)),
    ];
  });
  const answer: TableAnswer = {
    kind: 'table',
    title: words.title,
    columns: [
      { key: 'person', label: words.person, type: 'text' },
      ...keys.map((key) => ({ key: KEYS[key], label: SETTING_LABELS[key][locale], type: 'text' as const })),
      { key: 'next_at', label: words.next, type: 'text' },
    ],
    rows: rows.slice(0, rowLimit),
    total: rows.length,
  };
  return { answer, rows: rows.length };
}

const WORDS = {
  en: { title: 'Daily reminders', person: 'Person', next: 'Next one' },
  zh: { title: '每日提醒设置', person: '人员', next: '下一次' },
} as const;
