import type { DayList } from '../../domain/daily-list/day-list.ts';
import type { Bilingual, Locale } from '../../domain/locale.ts';

/** What to say to deal with lines of one's own list, where no buttons stand below them: of a planned line, and of any. */
export function lineWords({ items }: Pick<DayList, 'items'>, locale: Locale): string[] {
  const planned = items.find(({ followUpId }) => followUpId !== undefined)?.followUpId;
  const unplanned = items.find(({ followUpId }) => followUpId === undefined)?.customer.id;
  const any = items[0]?.customer.id;
  return [
    ...(planned === undefined ? [] : [done(planned), snooze(planned)]),
    ...(unplanned === undefined ? [] : [remind(unplanned)]),
    ...(any === undefined ? [] : [callScript(any), notUseful(any)]),
  ].map((words) => words[locale]);
}

const done = (followUp: number): Bilingual => ({
  en: `Done with follow-up ${followUp}: reached`,
  zh: `跟进${followUp}完成：已联系上`,
});
const snooze = (followUp: number): Bilingual => ({
  en: `Snooze follow-up ${followUp} to tomorrow at 9`,
  zh: `把跟进${followUp}推迟到明天上午9点`,
});
const remind = (customer: string): Bilingual => ({
  en: `Remind me tomorrow to call ${customer}`,
  zh: `明天提醒我联系${customer}`,
});
const callScript = (customer: string): Bilingual => ({
  en: `Call script for ${customer}`,
  zh: `给${customer}写电话话术`,
});
const notUseful = (customer: string): Bilingual => ({
  en: `Take ${customer} off my list because they moved away`,
  zh: `把${customer}从我的名单上去掉，因为他们搬走了`,
});
