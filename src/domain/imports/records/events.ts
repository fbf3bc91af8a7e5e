import type { RecordKind } from './record-kind.ts';
import { CUSTOMER, idColumn, instantColumn, textColumn } from './shared-columns.ts';

/** What customers did on a site or in a product. */
export const EVENTS: RecordKind = {
  table: 'events',
  at: 'at',
  identity: ['name', 'at', 'properties'],
  columns: [
    idColumn({ en: ['event id', 'uuid', 'insert id', 'message id'], zh: ['事件编号', '事件ID'] }),
    CUSTOMER,
    {
      ...textColumn(
        'name',
        { en: 'Event', zh: '事件' },
        {
          en: ['event name', 'action', 'event type', 'activity'],
          zh: ['事件名称', '事件名', '事件类型', '行为', '动作', '操作'],
        },
      ),
      required: true,
    },
    {
      ...instantColumn(
        'at',
        { en: 'Date', zh: '时间' },
        {
          en: ['time', 'datetime', 'timestamp', 'ts', 'event time', 'event date', 'occurred at', 'created at'],
          zh: ['日期', '事件时间', '发生时间', '访问时间', '时间戳', '创建时间'],
        },
      ),
      required: true,
    },
    {
      ...{ key: 'properties', label: { en: 'Properties', zh: '属性' }, value: 'open', open: true },
      ...{ stored: 'properties', synonyms: { en: ['attributes', 'event properties'], zh: ['事件属性', '参数'] } },
    },
  ],
};
