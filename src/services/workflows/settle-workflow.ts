import type { Queryable } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Occurrence } from '../../domain/rule/schema.ts';
import { startSchedule } from '../../domain/schedule/next-occurrence.ts';
import { effectiveRules, inlineSegments } from '../../domain/segments/segment-rules.ts';
import { hasCredentials } from '../../domain/workflows/webhook-address.ts';
import {
  isAboutNobody,
  needsNobody,
  Workflow,
  type WorkflowAction,
  type WorkflowPerson,
  type WorkflowTrigger,
} from '../../domain/workflows/workflow.ts';
import { getPlaybook } from '../playbooks/get-playbook.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { getSegment } from '../segments/find-segment.ts';
import { readSegments } from '../segments/segment-row.ts';
import { getStaffByName } from '../staff/get-staff-by-name.ts';
import { resolveConditions } from '../values/resolve-conditions.ts';
import { mayGiveTo, refuseReserved } from './action-rights.ts';
import { refusePredictions } from './refuse-predictions.ts';
import { readWebhookHosts } from './webhook-hosts.ts';

/**
 * A workflow rule with whatever it names as it is kept: keys of segments and playbooks, e-mail addresses of staff, values as the data
 * writes them. What is not there is refused, by the eyes of whoever saves it.
 * @throws {DomainError} 'not_found', 'unknown_value', 'forbidden', 'invalid_input'; as `getStaffByName`
 */
export async function settleWorkflow(workflow: Workflow, viewpoint: Viewpoint): Promise<Workflow> {
  if (isAboutNobody(workflow) && !workflow.actions.every(needsNobody)) throw aboutNobody();
  const trigger = await settleTrigger(workflow.trigger, viewpoint);
  if (workflow.condition !== undefined) {
    await resolveConditions(viewpoint, { rule: workflow.condition });
    refusePredictions(inlineSegments(workflow.condition, effectiveRules(await readSegments(viewpoint.database))));
  }
  const actions: WorkflowAction[] = [];
  for (const action of workflow.actions) actions.push(await settleAction(action, viewpoint));
  // As it will be kept: what is undefined is not there.
  return Workflow.parse(JSON.parse(JSON.stringify({ ...workflow, trigger, actions })));
}

async function settleTrigger(trigger: WorkflowTrigger, viewpoint: Viewpoint): Promise<WorkflowTrigger> {
  switch (trigger.when) {
    case 'enters_segment':
    case 'leaves_segment':
      return { ...trigger, segment: (await getSegment(viewpoint.database, trigger.segment)).key };
    case 'record': {
      const { of: events, where } = trigger;
      const { records } = await resolveConditions(viewpoint, { records: { events, where } as Occurrence });
      return { ...trigger, ...(records?.where && { where: records.where as Record<string, unknown> }) };
    }
    case 'schedule':
      return { ...trigger, schedule: startSchedule(trigger.schedule, viewpoint.settings.timeZone, viewpoint.now) };
    default:
      return trigger;
  }
}

async function settleAction(action: WorkflowAction, viewpoint: Viewpoint): Promise<WorkflowAction> {
  const { database, asker } = viewpoint;
  refuseReserved(asker, action);
  switch (action.do) {
    case 'follow_up':
      return { ...action, ...(action.who && { who: await settlePerson(action.who, database) }) };
    case 'draft':
      return { ...action, playbook: (await getPlaybook(database, action.playbook)).key };
    case 'assign_owner':
      return action.to === 'rules' ? action : { ...action, to: await settleOwner(action.to, viewpoint) };
    case 'notify': {
      const { who } = action;
      return typeof who === 'object' && 'channel' in who
        ? action
        : { ...action, who: await settlePerson(who, database) };
    }
    case 'webhook':
      if (hasCredentials(action.url)) throw withCredentials();
      await refuseUnknownHost(action.url, database);
      return action;
    default:
      return action;
  }
}

async function settlePerson(who: WorkflowPerson, database: Queryable): Promise<WorkflowPerson> {
  return typeof who === 'object' ? await settleColleague(who, database) : who;
}

async function settleColleague({ staff }: { staff: string }, database: Queryable): Promise<{ staff: string }> {
  return { staff: (await getStaffByName(database, staff)).email };
}

async function settleOwner({ staff }: { staff: string }, { database, asker }: Viewpoint): Promise<{ staff: string }> {
  const colleague = await getStaffByName(database, staff);
  if (mayGiveTo(asker, colleague)) return { staff: colleague.email };
  throw new DomainError('forbidden', {
    en: `A rule of yours gives customers to your own team alone, and ${colleague.name} is not in it. An administrator may save such a rule.`,
    zh: `您的自动化规则只能把客户分配给本团队成员，${colleague.name}不在您的团队中。这类规则可由管理员保存。`,
  });
}

async function refuseUnknownHost(url: string, database: Queryable): Promise<void> {
  const hosts = await readWebhookHosts(database);
  const { hostname } = new URL(url);
  if (hosts.includes(hostname)) return;
  const known = hosts.length === 0 ? { en: 'none is', zh: '目前没有' } : { en: hosts.join(', '), zh: hosts.join('、') };
  throw new DomainError('forbidden', {
    en: `Webhooks may not go to ${hostname}. Allowed by WORKFLOW_WEBHOOK_HOSTS: ${known.en}.`,
    zh: `webhook 不允许发往 ${hostname}。WORKFLOW_WEBHOOK_HOSTS 允许的主机：${known.zh}。`,
  });
}

function withCredentials(): DomainError {
  return new DomainError('invalid_input', {
    en: 'The address of a webhook may hold no user name and password: it is kept and shown as it is. Calls are signed, so let the host check the signature.',
    zh: 'webhook 地址不能包含用户名和密码，因为地址会原样保存并显示。每次调用都带有签名，请由对方主机校验签名。',
  });
}

function aboutNobody(): DomainError {
  return new DomainError('invalid_input', {
    en: 'A schedule without a condition is about no customer: say which customers, or only tell somebody by name or call a webhook.',
    zh: '没有条件的定时规则不针对任何客户：请说明哪些客户，或仅通知指定的人、调用 webhook。',
  });
}
