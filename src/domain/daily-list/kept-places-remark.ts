import type { Bilingual } from '../locale.ts';
import { type ListItem, MOST_ITEMS } from './list-item.ts';

/** What a ranked list says where promises kept contacts off it that are estimated to be worth more. */
export function keptPlacesRemark(ranked: readonly Pick<ListItem, 'isPromise' | 'score'>[]): Bilingual[] {
  const most = Math.max(0, ...ranked.slice(MOST_ITEMS).map(({ score }) => score.expectedValue));
  const kept = ranked
    .slice(0, MOST_ITEMS)
    .filter(({ isPromise, score }) => isPromise && score.expectedValue < most).length;
  if (kept === 0) return [];
  return [
    {
      en: `${kept} due ${kept === 1 ? 'follow-up keeps its place' : 'follow-ups keep their places'} among the ${MOST_ITEMS}, although other contacts are estimated to be worth more.`,
      zh: `有 ${kept} 条到期跟进优先保留在前 ${MOST_ITEMS} 位，尽管另有估值更高的客户。`,
    },
  ];
}
