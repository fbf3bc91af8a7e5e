import type { Locale } from '../../domain/locale.ts';
import { localDay } from '../../domain/period.ts';
import type { Reader } from '../population/reader.ts';
import { CAUSE_NAMES } from '../segment-members/cause-names.ts';
import type { Standing } from './list-standings.ts';

/**
 * Since when somebody has been in a segment or out of it, and why; where the kept members still say otherwise, that too. Of a day in
 * the past the history may know nothing.
 */
export function standingText(last: Standing | undefined, passes: boolean, reader: Reader): string {
  const words = WORDS[reader.locale];
  const never = reader.live ? words.never : words.unrecorded;
  const since = last === undefined ? never : words.since(dayOf(last, reader), causeText(last, reader), last);
  const isAwaiting = reader.live && (last?.entered ?? false) !== passes;
  return isAwaiting ? `${since}${words.space}${words.awaitsRefresh}` : since;
}

/** Why they came or went; of who was there from the beginning, that. */
export function causeText({ cause, sinceFirstBuild }: Standing, { locale }: { locale: Locale }): string {
  return sinceFirstBuild ? WORDS[locale].fromTheBeginning : CAUSE_NAMES[cause][locale];
}

/** The local day of it. */
export function dayOf({ at }: Standing, { settings }: Reader): string {
  return localDay(at, settings.timeZone);
}

const WORDS = {
  en: {
    space: ' ',
    never: 'Was never a member.',
    unrecorded: 'No entry or exit is recorded up to this day.',
    since: (on: string, cause: string, { entered }: Standing) =>
      entered ? `Member since ${on}; cause: ${cause}.` : `Left on ${on}; cause: ${cause}.`,
    fromTheBeginning: 'there when members were first counted',
    awaitsRefresh: 'The kept members are of the last refresh; the next one will change this.',
  },
  zh: {
    space: '',
    never: '从未是成员。',
    unrecorded: '截至当日没有进出记录。',
    since: (on: string, cause: string, { entered }: Standing) =>
      entered ? `${on} 起为成员，原因：${cause}。` : `${on} 离开，原因：${cause}。`,
    fromTheBeginning: '首次统计成员时已在内',
    awaitsRefresh: '现有成员名单来自上次刷新，下次刷新后会改变。',
  },
} as const;
