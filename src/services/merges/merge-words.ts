import type { Bilingual } from '../../domain/locale.ts';
import type { MergedTable } from '../customers/merged-records.ts';

/** Kinds of record that a merge moves. */
export const RECORD_NAMES: Record<MergedTable, Bilingual> = {
  orders: { en: 'orders', zh: '订单' },
  interactions: { en: 'interactions', zh: '互动' },
  events: { en: 'usage events', zh: '行为事件' },
  cases: { en: 'cases', zh: '工单' },
  survey_responses: { en: 'survey answers', zh: '问卷回答' },
  opportunities: { en: 'opportunities', zh: '商机' },
  points_entries: { en: 'points entries', zh: '积分记录' },
  important_dates: { en: 'important dates', zh: '重要日期' },
  consents: { en: 'consents', zh: '许可' },
  follow_ups: { en: 'follow-ups', zh: '跟进' },
  workflow_firings: { en: 'firings of rules', zh: '规则触发记录' },
};

/** How a merge and its undoing are told before and after. */
export const MERGE_WORDS = {
  en: {
    comma: ', ',
    merges: (merged: string, kept: string) =>
      `Merges ${merged} into ${kept}: ${merged} is no longer a customer of its own.`,
    moves: (records: string) => `Moves to the kept customer: ${records}.`,
    movesNothing: 'No records move.',
    fills: (fields: string) => `Fills in what the kept customer lacks: ${fields}.`,
    undoable: 'It can be undone exactly.',
    merged: (id: number, merged: string, kept: string) =>
      `Merged: ${merged} into ${kept}. To undo it: merge ${id}. Segments follow right after.`,
    undoes: (id: number, merged: string, kept: string) =>
      `Undoes merge ${id}: ${merged} is a customer of its own again, beside ${kept}.`,
    returns: (records: string) => `Returns to it: ${records}.`,
    undone: (merged: string, kept: string, stayed: number) =>
      `Undone: ${merged} is a customer of its own again, beside ${kept}.${stayed > 0 ? ` ${stayed} records that were imported since stay with ${kept}.` : ''}`,
    table: 'The two records',
    kept: 'stays',
    goes: 'goes',
    role: 'Which',
  },
  zh: {
    comma: '、',
    merges: (merged: string, kept: string) => `将把 ${merged} 合并到 ${kept}：${merged} 不再是独立客户。`,
    moves: (records: string) => `移至保留客户：${records}。`,
    movesNothing: '没有记录需要移动。',
    fills: (fields: string) => `补全保留客户缺少的信息：${fields}。`,
    undoable: '可以完整撤销。',
    merged: (id: number, merged: string, kept: string) =>
      `已合并：${merged} 并入 ${kept}。如需撤销：合并编号 ${id}。分群随后更新。`,
    undoes: (id: number, merged: string, kept: string) =>
      `将撤销合并 ${id}：${merged} 恢复为独立客户，与 ${kept} 并列。`,
    returns: (records: string) => `归还：${records}。`,
    undone: (merged: string, kept: string, stayed: number) =>
      `已撤销：${merged} 恢复为独立客户，与 ${kept} 并列。${stayed > 0 ? `其后导入的 ${stayed} 条记录留在 ${kept}。` : ''}`,
    table: '两条客户记录',
    kept: '保留',
    goes: '并入',
    role: '去向',
  },
} as const;
