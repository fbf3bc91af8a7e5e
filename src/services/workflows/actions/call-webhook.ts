import type { Bilingual } from '../../../domain/locale.ts';
import type { ActionResult } from '../../../domain/workflows/action-result.ts';
import type { WebhookPort } from '../../../domain/workflows/webhook-port.ts';
import type { WorkflowAction } from '../../../domain/workflows/workflow.ts';
import type { WaitingFiring } from '../claim-waiting.ts';

type WebhookAction = Extract<WorkflowAction, { do: 'webhook' }>;

/** Tells an address that a rule fired: ids and the time, nothing of the customer. The same call again carries the same id. */
export async function callWebhook(
  { url }: WebhookAction,
  { firing, place }: { firing: WaitingFiring; place: number },
  webhooks: WebhookPort | null,
): Promise<ActionResult> {
  if (webhooks === null) return { do: 'webhook', state: 'refused', reason: NO_WEBHOOKS };
  const { id, ruleKey, externalId, at } = firing;
  const body = { type: 'workflow.fired', rule: ruleKey, firing: id, customer: externalId, at: at.toISOString() };
  const outcome = await webhooks({ url, id: `workflow-${id}-${place}`, body });
  if (outcome.kind === 'delivered') return { do: 'webhook', state: 'done' };
  // In the host's own words.
  const failure = { en: outcome.failure, zh: outcome.failure };
  if (outcome.kind === 'refused') return { do: 'webhook', state: 'failed', failure };
  return { do: 'webhook', state: 'waiting', attempts: 0, failure };
}

const NO_WEBHOOKS: Bilingual = {
  en: 'No webhooks are configured: WORKFLOW_WEBHOOK_HOSTS and WORKFLOW_WEBHOOK_SECRET.',
  zh: '未配置 webhook：请设置 WORKFLOW_WEBHOOK_HOSTS 与 WORKFLOW_WEBHOOK_SECRET。',
};
