import type { Bilingual } from '../locale.ts';
import type { ListItem } from './list-item.ts';

/** What a list says of due follow-ups that it has no room for: what somebody planned is not passed over in silence. */
export function plannedRemark(leftOut: readonly Pick<ListItem, 'followUpId'>[]): Bilingual[] {
  const count = leftOut.filter(({ followUpId }) => followUpId !== undefined).length;
  if (count === 0) return [];
  return [
    {
      en: `${count} more due ${count === 1 ? 'follow-up' : 'follow-ups'} of yours did not make the list; ask “my follow-ups today” or “my overdue follow-ups”.`,
      zh: `您另有 ${count} 条到期的跟进未列入名单；可以问“我今天的跟进”或“我逾期的跟进”。`,
    },
  ];
}
