import type { Workflow, WorkflowAction } from '../workflow.ts';
import { triggerText } from './trigger-text.ts';
import type { WorkflowTextContext } from './workflow-text-context.ts';

const LONGEST = 80;

/** What a rule is called that nobody named: what it waits for and what it does, as in `Enters the segment "VIP" → tag`. Who is told something is told what for. */
export function workflowTitle(
  { trigger, actions }: Pick<Workflow, 'trigger' | 'actions'>,
  context: WorkflowTextContext,
) {
  const { locale } = context;
  const when = triggerText(trigger, context).replace(BEGINNING, '').replace(/时$/u, '');
  const deeds = new Set(actions.filter((action) => action.do !== 'notify').map((action) => DEEDS[action.do][locale]));
  const what = deeds.size === 0 ? '' : ` → ${[...deeds].join(locale === 'zh' ? '、' : ', ')}`;
  const whole = `${when.charAt(0).toUpperCase()}${when.slice(1)}${what}`;
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 1)}…`;
}

/** All rules wait for customers, so a title need not say it. */
const BEGINNING =
  /^(?:When a customer (?:has a )?|When a customer's record |When it becomes true of a customer: |On a customer's |当客户有?|在客户的)/u;

const DEEDS = {
  follow_up: { en: 'follow-up', zh: '跟进' },
  draft: { en: 'draft', zh: '起草消息' },
  tag: { en: 'tag', zh: '标签' },
  assign_owner: { en: 'owner', zh: '分配负责人' },
  webhook: { en: 'webhook', zh: 'webhook' },
} as const satisfies Record<Exclude<WorkflowAction['do'], 'notify'>, { en: string; zh: string }>;
