import { expect, test } from 'vitest';
import { asksForChange } from '../../../../src/assistant/model/agent/asks-for-change.ts';

test.each([
  ['please tag everybody in Germany with gold', 'tag_customers'],
  ['add the label gold to our best customers', 'tag_customers'],
  ['Untag {q1}', 'tag_customers'],
  ['给中国客户打上“重点”标签', 'tag_customers'],
  ['把他们标记为重点', 'tag_customers'],
  ['save this as a segment', 'save_segment'],
  ['define a segment of big spenders', 'save_segment'],
  ['新建一个分群：90天没下单', 'save_segment'],
  ['delete the segment champions', 'archive_segment'],
  ['make tiers of gold and silver', 'save_tier_ladder'],
  ['change the scoring to five bands', 'save_score_scheme'],
  ['freeze the cut points', 'freeze_score_cuts'],
  ['{q1} and {q2} are the same person', 'merge_customers'],
  ['合并{q1}和{q2}', 'merge_customers'],
  ['undo the last merge', 'undo_merge'],
])('"%s" asks for %s', (question, tool) => {
  expect(asksForChange(question, tool)).toBe(true);
});

test.each([
  ['how is the market in Denmark, remarkably', 'tag_customers'],
  ['how many customers with the tag gold', 'tag_customers'],
  ['which tags do we have', 'tag_customers'],
  ['丹麦市场的标签有哪些', 'tag_customers'],
  ['customers created last month', 'save_segment'],
  ['建议一些分群', 'save_segment'],
  ['how many archived segments', 'archive_segment'],
  ['which tier is the biggest', 'save_tier_ladder'],
  ['are the cut points frozen', 'freeze_score_cuts'],
  ['revenue split by country', 'undo_merge'],
  ['how many duplicates', 'merge_customers'],
  ['tag everybody', 'find_customers'],
])('"%s" is no wish for %s', (question, tool) => {
  expect(asksForChange(question, tool)).toBe(false);
});
