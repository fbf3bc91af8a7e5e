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
  ['record that {q1} agreed to marketing e-mails', 'record_consent'],
  ['{q1}不同意短信营销', 'record_consent'],
  ['set quiet hours to 20:00–09:00', 'save_contact_policy'],
  ['免打扰时间改为21:00到8:30', 'save_contact_policy'],
  ['erase {q1}', 'erase_customer'],
  ['删除{q1}的个人资料', 'erase_customer'],
  ['send me the VIP summary every Monday at 9', 'subscribe'],
  ['every Friday post the segment report in #sales', 'subscribe'],
  ['每周一9点给我发VIP客户汇总', 'subscribe'],
  ['stop sending me the weekly digest', 'unsubscribe'],
  ['取消周报订阅', 'unsubscribe'],
  ['export VIP customers for Google Ads', 'export_audience'],
  ['导出VIP客户用于腾讯广告', 'export_audience'],
])('"%s" asks for %s', (question, tool) => {
  expect(asksForChange(question, tool)).toBe(true);
});

test.each([
  ['how is the market in Denmark, remarkably', 'tag_customers'],
  ['how many customers with the tag gold', 'tag_customers'],
  ['which tags do we have', 'tag_customers'],
  ['丹麦市场的标签有哪些', 'tag_customers'],
  ['customers created last month', 'save_segment'],
  ['what do we send every month', 'unsubscribe'],
  ['my subscriptions', 'subscribe'],
  ['我的订阅有哪些', 'subscribe'],
  ['每周的销售额', 'subscribe'],
  ['建议一些分群', 'save_segment'],
  ['how many archived segments', 'archive_segment'],
  ['which tier is the biggest', 'save_tier_ladder'],
  ['are the cut points frozen', 'freeze_score_cuts'],
  ['revenue split by country', 'undo_merge'],
  ['how many duplicates', 'merge_customers'],
  ['may I e-mail {q1}', 'record_consent'],
  ['what are the quiet hours', 'save_contact_policy'],
  ['how many customers have no address', 'erase_customer'],
  ['how many of our audience buy', 'export_audience'],
  ['tag everybody', 'find_customers'],
])('"%s" is no wish for %s', (question, tool) => {
  expect(asksForChange(question, tool)).toBe(false);
});
