import { customerText } from '../../../domain/customer-text.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import type { NoticeContent } from '../../../domain/notices/notice.ts';
import type { ActionResult } from '../../../domain/workflows/action-result.ts';
import type { WorkflowAction } from '../../../domain/workflows/workflow.ts';
import { decideNotice } from '../../notices/decide-notice.ts';
import type { ActionScene, Fired, FiredCustomer } from './action-scene.ts';
import { findPerson } from './find-person.ts';
import { inTurn } from './in-turn.ts';

type NotifyAction = Extract<WorkflowAction, { do: 'notify' }>;

const TOLD_WITHIN_MS = 3 * 86_400_000;

/** Tells a person, or a channel: there whoever reads it may not see the customer, so it names them by id alone. */
export function notifyFired(
  { who, text }: NotifyAction,
  { fired, place }: { fired: readonly Fired[]; place: number },
  scene: ActionScene,
): Promise<ActionResult[]> {
  const { rule, actor, reader, now } = scene;
  const times = { dueAt: now, expiresAt: new Date(now.getTime() + TOLD_WITHIN_MS) };
  return inTurn(fired, async ({ firingId, customer }): Promise<ActionResult> => {
    const draft = { key: `workflow ${firingId} ${place}`, kind: 'workflow', ...times } as const;
    if (typeof who === 'object' && 'channel' in who) {
      const nameless = customer && { ...customer, name: null };
      const content = contentOf(rule.name, text, nameless);
      const to = { channel: who.channel, onBehalfOf: actor.asker.staffId };
      const made = await decideNotice(reader.database, { ...draft, to, locale: actor.locale, content }, now);
      return { do: 'notify', state: 'done', ...(made !== null && { made }) };
    }
    const person = await findPerson(who, customer, scene);
    if ('refused' in person) return { do: 'notify', state: 'refused', reason: person.refused };
    const content = contentOf(rule.name, text, customer);
    const made = await decideNotice(reader.database, { ...draft, to: { staffId: person.staffId }, content }, now);
    return { do: 'notify', state: 'done', ...(made !== null && { made }) };
  });
}

function contentOf(rule: Bilingual, text: string | undefined, customer: FiredCustomer | null): NoticeContent {
  const about = customer && customerText({ customerId: customer.externalId, name: customer.name });
  const said = (name: string, colon: string) => [name, about, text].filter((part) => part).join(colon);
  const questions = customer
    ? [{ en: `Tell me about ${customer.externalId}`, zh: `介绍一下客户 ${customer.externalId}` }]
    : [];
  const named = { text: { en: said(rule.en, ': '), zh: said(rule.zh, '：') }, questions };
  return { kind: 'text', ...named, ...(customer && { about: customer.externalId }) };
}
