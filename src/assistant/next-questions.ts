import { isDeepStrictEqual } from 'node:util';
import type { Answer, ToolCall } from '../domain/answer.ts';
import type { FieldKey } from '../domain/catalogue/fields.ts';
import type { Bilingual } from '../domain/locale.ts';
import type { Period } from '../domain/period.ts';
import { conditionsOf } from '../domain/rule/schema.ts';
import { PEOPLE } from '../language/reading/reading.ts';
import type { DailyListInput } from '../tools/daily-list.ts';
import type { DescribeCustomerInput } from '../tools/describe-customer.ts';
import type { FindCustomersInput } from '../tools/find-customers.ts';
import type { ListPlaybooksInput } from '../tools/list-playbooks.ts';
import type { MeasureInput } from '../tools/measure.ts';
import type { ReviseOutreachInput } from '../tools/revise-outreach.ts';
import { afterDailyList } from './daily-list-next-questions.ts';
import { AFTER_WORK_ON_FOLLOW_UP, afterFollowUps } from './follow-up-next-questions.ts';
import { afterWorkflows } from './workflow-next-questions.ts';

/** The next useful questions after an answer, at most three but for an answer that brings its own; each is understood in the same thread. */
export function nextQuestionsOf({ tool, input }: ToolCall, answer: Answer): Bilingual[] {
  if (answer.kind === 'problem') return [];
  switch (tool) {
    case 'measure':
      return afterMeasure(input as MeasureInput);
    case 'find_customers':
      return afterList(input as FindCustomersInput);
    case 'describe_customer':
      return afterPortrait(input as DescribeCustomerInput);
    case 'explain_membership':
    case 'purchase_rhythm':
    case 'recommend_products':
      return aboutCustomer(tool, input as { customer?: string });
    case 'list_playbooks':
      return afterPlaybooks(input as ListPlaybooksInput);
    case 'list_offers':
      return [PLAYBOOKS];
    case 'segment_summary':
      return [playbookFor(input as { segment: string }), SEGMENT_REPORT, SUGGEST_SEGMENTS];
    case 'list_segments':
    case 'compare_segments':
    case 'segment_changes':
      return [SEGMENT_REPORT, SUGGEST_SEGMENTS];
    case 'segment_matrix':
      return [SUGGEST_SEGMENTS, LIKELY_TO_CHURN];
    case 'suggest_segments':
    case 'segment_profile':
    case 'segment_report':
      return [LIST_SEGMENTS, RFM_MATRIX];
    case 'record_consent':
    case 'contact_rights':
      return aboutContact(tool, input as { customer: string });
    case 'predict':
      return [WHO_IS_DUE];
    case 'revise_outreach':
      return onDraft(input as ReviseOutreachInput, answer);
    case 'list_outreach':
      return afterOutreachList(answer);
    case 'outreach_effect':
      return [WHICH_PLAYBOOKS_WORK, LIST_OUTREACH];
    case 'list_subscriptions':
      return afterSubscriptions(answer);
    case 'subscribe':
    case 'change_subscription':
    case 'unsubscribe':
      return [{ en: 'My subscriptions', zh: '我的订阅' }];
    case 'list_assignment_rules':
      return [WITHOUT_OWNER, WORKLOAD];
    case 'workload':
      return [TEAM_ACTIVITY];
    case 'list_absences':
    case 'list_follow_up_slas':
    case 'team_activity':
      return [TEAM_OVERDUE, WORKLOAD];
    case 'list_follow_ups':
    case 'show_follow_up':
      return afterFollowUps(tool, input, answer);
    case 'list_workflows':
    case 'show_workflow':
    case 'switch_workflow':
      return afterWorkflows(tool, input, answer);
    case 'daily_list':
      return afterDailyList(input as DailyListInput, answer);
    case 'create_follow_up':
    case 'close_follow_up':
    case 'record_contact':
    case 'snooze_follow_up':
    case 'reassign_follow_up':
    case 'note_follow_up':
    case 'cancel_follow_up':
      return answer.kind === 'confirm' ? [] : [...AFTER_WORK_ON_FOLLOW_UP];
    default:
      return afterReport(answer);
  }
}

/** What a report or a table brings itself, and what can be done with a draft. */
function afterReport(answer: Answer): Bilingual[] {
  if (answer.kind !== 'report' && answer.kind !== 'table') return [];
  if (answer.questions !== undefined) return answer.questions.map((text) => ({ en: text, zh: text }));
  if (answer.kind === 'table') return [];
  const { editable } = answer;
  return editable !== undefined && 'outreach' in editable ? afterDraft(editable.outreach) : [];
}

/** The newest are looked at by their numbers. */
function afterOutreachList(answer: Answer): Bilingual[] {
  const rows = answer.kind === 'table' ? answer.rows.slice(0, 3) : [];
  return rows.map(([number]) => ({ en: `Show outreach ${number}`, zh: `查看触达${number}` }));
}

/** A text is approved, changed, or looked at for whom it leaves out; the wish needs no number in the draft's own thread. */
function onDraft({ outreach }: ReviseOutreachInput, answer: Answer): Bilingual[] {
  const approval = answer.kind === 'report' ? answer.approval : undefined;
  const editable = answer.kind === 'report' ? answer.editable : undefined;
  // Already in the reader's language.
  const wishes = editable !== undefined && 'wishes' in editable ? (editable.wishes ?? []) : [];
  const wish = wishes.slice(0, 1).map((text) => ({ en: text, zh: text }));
  if (approval === 'nobody_gets_it') return [...wish, { en: `Cancel outreach ${outreach}`, zh: `取消触达${outreach}` }];
  return [
    approval === 'by_others'
      ? whoMayApprove(outreach)
      : { en: `Approve outreach ${outreach}`, zh: `批准触达${outreach}` },
    ...wish,
    { en: `Who is left out of outreach ${outreach}?`, zh: `触达${outreach}里谁被排除了？` },
  ];
}

function whoMayApprove(outreach: number): Bilingual {
  return { en: `Who may approve outreach ${outreach}?`, zh: `谁可以审批触达${outreach}？` };
}

/** A draft is approved, given to somebody who may, or dropped. */
function afterDraft(outreach: number): Bilingual[] {
  return [
    { en: `Approve outreach ${outreach}`, zh: `批准触达${outreach}` },
    whoMayApprove(outreach),
    { en: `Cancel outreach ${outreach}`, zh: `取消触达${outreach}` },
  ];
}

const LIST_SEGMENTS: Bilingual = { en: 'Which segments do we have?', zh: '有哪些分群？' };
const SEGMENT_REPORT: Bilingual = { en: 'Segment report', zh: '分群报告' };
const SUGGEST_SEGMENTS: Bilingual = { en: 'Suggest segments', zh: '推荐分群' };
const RFM_MATRIX: Bilingual = { en: 'RFM matrix', zh: 'RFM矩阵' };
const LIKELY_TO_CHURN: Bilingual = { en: 'Who is most likely to churn?', zh: '谁最可能流失？' };
const WHICH_PLAYBOOKS_WORK: Bilingual = { en: 'Which playbooks work?', zh: '哪些打法有效？' };
const LIST_OUTREACH: Bilingual = { en: 'List outreach', zh: '触达列表' };
const WHO_IS_DUE: Bilingual = { en: 'Who is overdue?', zh: '谁该下单了？' };

/** The first of them can be paused or resumed, and ended. */
function afterSubscriptions(answer: Answer): Bilingual[] {
  const [first, second] = answer.kind === 'table' ? answer.rows : [];
  if (first === undefined) return [];
  const turned = [first, ...(second === undefined ? [] : [second])].map((row): Bilingual => {
    const isPaused = answer.kind === 'table' && row[answer.columns.findIndex(({ key }) => key === 'next_at')] === null;
    return isPaused
      ? { en: `Resume subscription ${row[0]}`, zh: `恢复订阅${row[0]}` }
      : { en: `Pause subscription ${row[0]}`, zh: `暂停订阅${row[0]}` };
  });
  return [...turned, { en: `Unsubscribe ${first[0]}`, zh: `取消订阅${first[0]}` }];
}

const WITHOUT_OWNER: Bilingual = { en: 'How many customers have no owner?', zh: '有多少客户没有负责人？' };
const WORKLOAD: Bilingual = { en: 'Team workload', zh: '团队工作量' };
const TEAM_ACTIVITY: Bilingual = { en: 'How is the team doing this month?', zh: '团队这个月表现怎么样？' };
const TEAM_OVERDUE: Bilingual = { en: 'What is overdue in my team?', zh: '我们团队有哪些逾期的跟进？' };

const PLAYBOOKS: Bilingual = { en: 'Which playbooks do we have?', zh: '有哪些打法？' };
const OFFERS: Bilingual = { en: 'Which offers do we have?', zh: '有哪些优惠？' };

function playbookFor({ segment }: { segment: string }): Bilingual {
  return { en: `Which playbook is for ${segment}?`, zh: `${segment}适用什么打法？` };
}

/** Whom a playbook was found for can be written to. */
function afterPlaybooks({ playbook, segment, customer = segment }: ListPlaybooksInput): Bilingual[] {
  if (customer !== undefined)
    return [{ en: `Draft a message to ${customer}`, zh: `给${customer}写一条消息` }, PLAYBOOKS];
  return playbook === undefined ? [OFFERS, LIST_SEGMENTS] : [PLAYBOOKS, OFFERS];
}

function afterPortrait({ customer }: DescribeCustomerInput): Bilingual[] {
  return [
    { en: 'How much did they spend this year?', zh: '他今年花了多少钱？' },
    { en: 'Which products did they buy?', zh: '他买了哪些产品？' },
    { en: `Which segments is ${customer} in?`, zh: `${customer}在哪些分群里？` },
  ];
}

/** Who was asked about by name is asked about by it again. */
function aboutContact(tool: string, { customer }: { customer: string }): Bilingual[] {
  const rights = { en: `How may we contact ${customer}?`, zh: `怎么联系${customer}？` };
  return [
    ...(tool === 'record_consent' ? [rights] : []),
    { en: `Which segments is ${customer} in?`, zh: `${customer}在哪些分群里？` },
  ];
}

/** The other questions about the one customer. */
function aboutCustomer(tool: string, { customer }: { customer?: string }): Bilingual[] {
  if (customer === undefined) return [];
  const questions: Readonly<Record<string, Bilingual>> = {
    explain_membership: { en: `Which segments is ${customer} in?`, zh: `${customer}在哪些分群里？` },
    purchase_rhythm: { en: `How often does ${customer} buy?`, zh: `${customer}多久买一次？` },
    recommend_products: { en: `What should I offer ${customer}?`, zh: `给${customer}推荐什么产品？` },
  };
  return Object.entries(questions).flatMap(([key, question]) => (key === tool ? [] : [question]));
}

function afterMeasure({ measures, groupBy, period, compareWith, average, limit }: MeasureInput): Bilingual[] {
  if (average !== undefined || compareWith !== undefined) return [];
  const countsPeople = PEOPLE.includes(measures[0]!);
  const isDatable = measures[0] !== 'customers' && measures[0] !== 'prospects';
  if (groupBy !== undefined) return limit !== undefined && isDatable ? otherPeriods(period) : [];
  return [
    ...(countsPeople ? [{ en: 'List them', zh: '列出来看看' }] : []),
    BY_COUNTRY,
    ...(period !== undefined ? [{ en: 'vs the previous period', zh: '环比' }] : []),
    ...(isDatable && period === undefined && !countsPeople ? [{ en: 'By month', zh: '按月' }] : []),
  ].slice(0, 3);
}

/** A ranking is asked again for another time; of a list, what its rule leaves open. */
function afterList({ rule, sort, limit, limitPercent }: FindCustomersInput): Bilingual[] {
  if (limit !== undefined || limitPercent !== undefined)
    return sort !== undefined && 'measure' in sort ? otherPeriods(sort.period) : [];
  const held = rule === undefined ? [] : conditionsOf(rule);
  const tests = (...fields: readonly FieldKey[]) => held.some((one) => 'field' in one && fields.includes(one.field));
  const isOfProspects = held.some(
    (one) => 'field' in one && one.field === 'orders' && one.is === 'eq' && one.value === 0,
  );
  const saysWhen = held.some((one) => 'events' in one && one.period !== undefined);
  return [
    ...(tests('vip') || isOfProspects ? [] : [{ en: 'How many of them are VIPs?', zh: '其中VIP有多少？' }]),
    ...(isOfProspects ? [] : [{ en: 'Their total revenue', zh: '他们的销售额' }]),
    ...(saysWhen || isOfProspects || tests('last_order_on', 'recency', 'lifecycle', 'rfm_segment')
      ? []
      : [{ en: 'Which of them have not ordered in 90 days?', zh: '其中90天没下单的有哪些？' }]),
    ...(tests('country') ? [] : [BY_COUNTRY]),
  ].slice(0, 3);
}

const BY_COUNTRY: Bilingual = { en: 'By country', zh: '按国家' };

const OTHER_PERIODS: readonly { period: Period; question: Bilingual }[] = [
  {
    period: { span: 'calendar', unit: 'month', offset: -1 },
    question: { en: 'Same for last month', zh: '换成上个月' },
  },
  { period: { span: 'calendar', unit: 'year', offset: -1 }, question: { en: 'Same for last year', zh: '换成去年' } },
];

function otherPeriods(asked: Period | undefined): Bilingual[] {
  return OTHER_PERIODS.filter(({ period }) => !isDeepStrictEqual(period, asked)).map(({ question }) => question);
}
