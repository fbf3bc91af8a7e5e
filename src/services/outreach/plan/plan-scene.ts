import type { Asker } from '../../../domain/asker.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { ContactPolicy } from '../../../domain/outreach/contact-policy.ts';
import { needsOf } from '../../../domain/outreach/needs/needs-of.ts';
import type { Offer } from '../../../domain/outreach/offer.ts';
import { isProfiled } from '../../../domain/outreach/outreach.ts';
import type { PlanTerms } from '../../../domain/outreach/plan/reason-against.ts';
import type { Playbook } from '../../../domain/outreach/playbook.ts';
import { localDay } from '../../../domain/period.ts';
import { readContactPolicy } from '../../contact/read-contact-policy.ts';
import { getOffer } from '../../offers/get-offer.ts';
import { getPlaybook } from '../../playbooks/get-playbook.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { findAsker } from '../../staff/find-asker.ts';
import { readDrafts } from '../read-drafts.ts';
import type { StoredOutreach } from '../stored-outreach.ts';

/** Everything that holds for all candidates of an outreach. */
export type PlanScene = {
  outreach: StoredOutreach;
  /** Its author's eyes: nobody plans for customers whom the author does not see. */
  viewpoint: Viewpoint;
  playbook: Playbook;
  offer: Offer | null;
  policy: ContactPolicy;
  terms: PlanTerms;
  /** The local day on which it is to leave. */
  sendOn: string;
};

/** @throws {DomainError} 'conflict' where its author is no member of staff any more */
export async function readPlanScene(asking: Viewpoint, outreach: StoredOutreach): Promise<PlanScene> {
  const { database, settings, now } = asking;
  const [author, playbook, policy, drafts] = await Promise.all([
    findAuthor(asking, outreach),
    getPlaybook(database, outreach.playbookKey, outreach.playbookVersion),
    readContactPolicy(database),
    readDrafts(database, outreach.id),
  ]);
  const offer = outreach.offerKey === null ? null : await getOffer(database, outreach.offerKey, outreach.offerVersion!);
  const { channel, purpose, audience, sendAt } = outreach;
  return {
    ...{ outreach, playbook, offer, policy },
    viewpoint: { ...asking, asker: author },
    sendOn: localDay(sendAt !== null && sendAt > now ? sendAt : now, settings.timeZone),
    terms: {
      contact: { channel, purpose, isProfiled: isProfiled(audience), cadenceDays: playbook.strategy.cadenceDays },
      policy,
      at: { now, businessTimeZone: settings.timeZone },
      needs: needsOf(playbook),
      hasOffer: offer !== null,
      drafts: new Map(drafts.map((draft) => [draft.language, draft])),
      offersEach: offer?.terms.timesPerCustomer ?? null,
    },
  };
}

async function findAuthor({ asker, database }: Viewpoint, { id, authorEmail }: StoredOutreach): Promise<Asker> {
  // The console's administrator may be nobody of the staff.
  const author = asker.email === authorEmail ? asker : await findAsker(database, authorEmail);
  if (author !== null) return author;
  throw new DomainError('conflict', {
    en: `The author of outreach ${id}, ${authorEmail}, is no longer on the staff: copy it to make it yours.`,
    zh: `触达 ${id} 的作者 ${authorEmail} 已不在职：请复制后以您的名义继续。`,
  });
}
