import { type Against, judgeFindings } from '../../domain/daily-list/judge-findings.ts';
import type { ListItem } from '../../domain/daily-list/list-item.ts';
import { listItemOf } from '../../domain/daily-list/list-item-of.ts';
import { rankItems } from '../../domain/daily-list/rank-items.ts';
import { findCandidates } from './find-candidates.ts';
import type { ListScene } from './list-scene.ts';

export type DailyList = {
  /** Everybody worth a contact, each once, the most valuable contact first. */
  items: ListItem[];
  /** Customers for whom something holds and who stand on no line all the same, by why their strongest reason is not proposed. */
  leftOut: Partial<Record<Against, number>>;
};

/** Whom somebody should contact today and why. Nobody outside the sight of who reads it, or of whose list it is, is looked at. */
export async function findDailyList(scene: ListScene): Promise<DailyList> {
  const { candidates, knowledge } = await findCandidates(scene);
  const leftOut: DailyList['leftOut'] = {};
  const items = candidates.flatMap((candidate) => {
    const judged = judgeFindings(candidate, knowledge);
    const item = listItemOf(candidate, judged, knowledge.currency);
    if (item !== null) return [item];
    const { against } = judged[0]!;
    leftOut[against!] = (leftOut[against!] ?? 0) + 1;
    return [];
  });
  return { items: rankItems(items), leftOut };
}
