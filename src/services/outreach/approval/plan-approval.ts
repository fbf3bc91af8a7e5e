import { DomainError } from '../../../domain/errors.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import { mayHoldOffer, OFFER_IS_PROMOTION } from '../../../domain/outreach/may-hold-offer.ts';
import { offerApplies } from '../../../domain/outreach/offer-applies.ts';
import { getOffer } from '../../offers/get-offer.ts';
import { refuseNamedNow } from '../../population/refuse-named-now.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { getSegment } from '../../segments/find-segment.ts';
import { getOutreachInSight } from '../outreach-in-sight.ts';
import { type PlanScene, readPlanScene } from '../plan/plan-scene.ts';
import { type PlanSummary, readPlan } from '../plan/read-plan.ts';
import { refuseUnreachable } from '../refuse-unreachable.ts';
import type { StoredOutreach } from '../stored-outreach.ts';
import { findRefusal } from './find-refusal.ts';
import { refuseFlawedTexts } from './refuse-flawed-texts.ts';
import { refuseNoDraft } from './refuse-no-draft.ts';

/** A plan older than this says too little of who may be written to. */
const PLAN_LIFE_MS = 24 * 3_600_000;

/** An outreach that its viewpoint may approve as it stands. */
export type ApprovalPlan = { outreach: StoredOutreach; plan: PlanSummary; scene: PlanScene };

/**
 * Everything that approving an outreach rests on, looked at again.
 * @throws {DomainError} 'not_found', 'forbidden' where the asker may not, 'conflict' where it is no draft, is planned too long ago,
 * reaches nobody, or what it rests on was changed; 'invalid_input' for a text that the checks refuse, 'unavailable' for a survey without its pages
 */
export async function planApproval(outreachId: number, viewpoint: Viewpoint): Promise<ApprovalPlan> {
  refuseNamedNow(viewpoint);
  const outreach = await getOutreachInSight(viewpoint, outreachId, { lock: true });
  refuseNoDraft(outreach);
  const plan = await readPlan(viewpoint.database, outreachId);
  const scene = await readPlanScene(viewpoint, outreach);
  await refuseUnentitled(outreach, plan, scene, viewpoint);
  refuseUnreachable(scene.playbook, viewpoint.settings);
  await refuseOutdated(outreach, scene, viewpoint);
  // After what makes it wrong for anybody.
  if (plan.decisions.send === 0) throw conflict(REACHES_NOBODY);
  await refuseFlawedTexts(viewpoint.database, outreach);
  return { outreach, plan, scene };
}

async function refuseUnentitled(
  outreach: StoredOutreach,
  plan: PlanSummary,
  { policy }: PlanScene,
  viewpoint: Viewpoint,
): Promise<void> {
  const { id } = outreach;
  const refusal = await findRefusal(viewpoint, outreach, { recipients: plan.decisions.send, policy });
  if (refusal === null) return;
  throw new DomainError('forbidden', refusal, [{ en: `Who may approve outreach ${id}?`, zh: `谁可以审批触达${id}？` }]);
}

async function refuseOutdated(
  { id, audience, plannedAt, purpose, offerVersion }: StoredOutreach,
  { offer, sendOn }: PlanScene,
  { database, now }: Viewpoint,
): Promise<void> {
  const anew = [{ en: `Copy outreach ${id}`, zh: `复制触达${id}` }];
  const age = now.getTime() - plannedAt.getTime();
  if (age < 0 || age > PLAN_LIFE_MS) throw conflict(TOO_OLD, anew);
  if ('segment' in audience) {
    const { version } = await getSegment(database, audience.segment);
    if (version !== audience.version) throw conflict(OTHER_SEGMENT, anew);
  }
  if (offer === null) return;
  if (!mayHoldOffer(purpose)) throw conflict(OFFER_IS_PROMOTION);
  // By its key alone an archived one is refused.
  const current = await getOffer(database, offer.key);
  if (current.version !== offerVersion) throw conflict(OTHER_OFFER, anew);
  if (!offerApplies(offer.terms, { on: sendOn })) throw conflict(noOfferOn(sendOn));
}

function conflict(text: Bilingual, suggestions: readonly Bilingual[] = []): DomainError {
  return new DomainError('conflict', text, suggestions);
}

const REACHES_NOBODY: Bilingual = {
  en: 'Nobody of its audience would get it, so there is nothing to approve.',
  zh: '受众中没有人会收到，无需审批。',
};

const TOO_OLD: Bilingual = {
  en: 'Its audience was planned more than 24 hours ago: a copy plans it anew.',
  zh: '受众是 24 小时以前确定的：复制后会重新确定。',
};

const OTHER_SEGMENT: Bilingual = {
  en: 'The rule of its segment was changed since it was drafted: a copy is for the present members.',
  zh: '起草之后该分群的条件已更改：复制后会按现有成员重新确定。',
};

const OTHER_OFFER: Bilingual = {
  en: 'The terms of its offer were changed since it was drafted: a copy takes the present ones.',
  zh: '起草之后该优惠的条款已更改：复制后会采用现行条款。',
};

function noOfferOn(day: string): Bilingual {
  return {
    en: `Its offer cannot be made on ${day}, the day of sending.`,
    zh: `其优惠在发送当日（${day}）不可用。`,
  };
}
