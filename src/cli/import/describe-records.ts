import type { RecordImportKind } from '../../domain/imports/import-column.ts';
import type { Locale } from '../../domain/locale.ts';
import { countOf } from '../../render/count-of.ts';
import { formatNumber } from '../../render/format-number.ts';
import type { ImportResult } from '../../services/imports/import-result.ts';

type Names = { one: string; many: string; zh: string };

const NAMES: Readonly<Record<RecordImportKind, Names>> = {
  interactions: { one: 'interaction', many: 'interactions', zh: '次互动' },
  events: { one: 'event', many: 'events', zh: '条行为事件' },
  cases: { one: 'case', many: 'cases', zh: '个工单' },
  surveys: { one: 'survey answer', many: 'survey answers', zh: '条问卷回答' },
  opportunities: { one: 'opportunity', many: 'opportunities', zh: '个商机' },
  points: { one: 'points entry', many: 'points entries', zh: '条积分记录' },
  dates: { one: 'date', many: 'dates', zh: '个重要日期' },
  consents: { one: 'consent', many: 'consents', zh: '条授权记录' },
  follow_ups: { one: 'follow-up', many: 'follow-ups', zh: '条跟进' },
};

/** What a file of records did to the records of its kind; nothing for other files. */
export function describeRecords({ kind, records, dryRun }: ImportResult, locale: Locale): string[] {
  if (records === null) return [];
  const { one, many, zh } = NAMES[kind as RecordImportKind];
  const number = (value: number) => formatNumber(value, { locale });
  const [added, replaced, unchanged] = [records.added, records.replaced, records.unchanged].map(number);
  const { withoutCase, total } = records;
  if (locale === 'zh') {
    const held = `${dryRun ? '导入后将有' : '当前共有'} ${number(total)} ${zh}`;
    const changes = `新增 ${added}，更新 ${replaced}，未变 ${unchanged}；${held}`;
    if (withoutCase === 0) return [changes];
    return [changes, `${number(withoutCase)} 行提到的工单不存在，已保留但未关联：请先导入工单，再导入此文件即可关联。`];
  }
  const held = `${dryRun ? 'it would hold' : 'the database holds'} ${countOf(total, one, many)}`;
  const changes = `${added} added, ${replaced} changed, ${unchanged} as before; ${held}`;
  if (withoutCase === 0) return [changes];
  const rows = `${countOf(withoutCase, 'row')} kept without the case that ${withoutCase === 1 ? 'it names' : 'they name'}`;
  return [changes, `${rows}, which is not here: import the cases, then this file again.`];
}
