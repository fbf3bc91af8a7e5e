import { expect, test } from 'vitest';
import { plannedRemark } from '../../../src/domain/daily-list/planned-remark.ts';

test('tells of due follow-ups that a list has no room for, and of nothing else', () => {
  expect(plannedRemark([])).toEqual([]);
  expect(plannedRemark([{}])).toEqual([]);
  expect(plannedRemark([{ followUpId: 7 }, {}])[0]!.en).toMatch(/^1 more due follow-up of yours/);
  expect(plannedRemark([{ followUpId: 7 }, { followUpId: 8 }])[0]!.zh).toContain('2 条到期的跟进');
});
