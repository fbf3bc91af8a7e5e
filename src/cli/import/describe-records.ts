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
};

/** What a file of records did to the records of its kind; nothing for other files. */
export function describeRecords({ kind, records, dryRun }: ImportResult, locale: Locale): string[] {
  if (records === null) return [];
  const { one, many, zh } = NAMES[kind as RecordImportKind];
  const { added, replaced, unchanged, withoutCase, total } = records;
  if (locale === 'zh') {
    const number = (value: number) => formatNumber(value, { locale });
    return [
      `新增 ${number(added)}，更新 ${number(replaced)}，未变 ${number(unchanged)}；${dryRun ? '导入后将有' : '当前共有'} ${number(total)} ${zh}`,
      ...(withoutCase > 0
        ? [`${number(withoutCase)} 行提到的工单不存在，已保留但未关联：请先导入工单，再导入此文件即可关联。`]
        : []),
    ];
  }
  const number = (value: number) => formatNumber(value, { locale });
  const held = `${dryRun ? 'it would hold' : 'the database holds'} ${countOf(total, one, many)}`;
  return [
    `${number(added)} added, ${number(replaced)} changed, ${number(unchanged)} as before; ${held}`,
    ...(withoutCase > 0
      ? [
          `${countOf(withoutCase, 'row')} named a case that is not here and stand without it: import the cases, then this file again.`,
        ]
      : []),
  ];
}
