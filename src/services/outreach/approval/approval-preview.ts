import type { ReportAnswer } from '../../../domain/answer.ts';
import { askerTimeZone } from '../../../domain/asker-time-zone.ts';
import { localTimeText } from '../../../domain/local-time-text.ts';
import { CHANNEL_TRAITS } from '../../../domain/outreach/channel.ts';
import { offerValues } from '../../../domain/outreach/facts/offer-values.ts';
import { saysHowToStop } from '../../../domain/outreach/message/message-footer.ts';
import type { OfferTerms } from '../../../domain/outreach/offer.ts';
import { givesText } from '../../../domain/outreach/offer-parts.ts';
import type { Reader } from '../../population/reader.ts';
import { audienceText } from '../audience-text.ts';
import { readDrafts } from '../read-drafts.ts';
import { uncheckedText } from '../report/unchecked-text.ts';
import type { StoredOutreach } from '../stored-outreach.ts';
import { approvalReport } from './approval-report.ts';
import { APPROVAL_WORDS } from './approval-words.ts';
import { type ApprovalPlan, planApproval } from './plan-approval.ts';

const MOST_SENDERS = 5;

/**
 * Everything that would leave, to whom, when, by what and in whose name; nothing in it moves with the clock, so that who confirms
 * it confirms these very words.
 * @throws {DomainError} as `planApproval`
 */
export async function previewApproval(
  { outreach: id }: { outreach: number },
  reader: Reader,
): Promise<{ text: string; answer: ReportAnswer }> {
  const approval = await planApproval(id, reader);
  const ids = APPROVAL_WORDS[reader.locale].ids(approval.plan.idsHash);
  const lines = [
    ...(await whoLines(approval, reader)),
    ...howLines(approval, reader),
    ...(await handLines(approval, reader)),
    ids,
  ];
  return { text: lines.join('\n'), answer: await approvalReport(approval, reader) };
}

/** What of the texts only their writer vouches for. */
async function handLines({ outreach, scene }: ApprovalPlan, { database, locale }: Reader): Promise<string[]> {
  const drafts = await readDrafts(database, outreach.id);
  const text = uncheckedText(drafts, { channel: outreach.channel, terms: scene.offer?.terms ?? null, locale });
  return text === null ? [] : [text];
}

async function whoLines({ outreach, plan, scene }: ApprovalPlan, reader: Reader): Promise<string[]> {
  const { locale } = reader;
  const words = APPROVAL_WORDS[locale];
  const { send, holdout, left_out: leftOut } = plan.decisions;
  const senders = await readSenders(outreach.id, reader);
  const named = senders
    .slice(0, MOST_SENDERS)
    .map(({ name, count }) =>
      senders.length === 1 ? (name ?? words.noSender) : words.sender(name ?? words.noSender, count),
    );
  return [
    words.approves(outreach.id, scene.playbook.name[locale], scene.viewpoint.asker.name),
    words.to(send, await audienceText(outreach.audience, reader)),
    ...(holdout > 0 ? [words.holdout(holdout)] : []),
    ...(leftOut > 0 ? [words.leftOut(leftOut)] : []),
    words.senders(named.join(words.comma), senders.length - named.length),
  ];
}

function howLines({ outreach, scene }: ApprovalPlan, { asker, locale, settings, now }: Reader): string[] {
  const timeZone = askerTimeZone(asker, settings);
  const words = APPROVAL_WORDS[locale];
  const { channel, purpose, sendAt, windowDays } = outreach;
  const { policy, offer, sendOn } = scene;
  const how = settings.automaticChannels.includes(channel) ? words.automatic : words.byHand;
  const isLater = sendAt !== null && sendAt > now;
  const terms = { language: locale, currency: settings.currency, sendOn };
  return [
    how(CHANNEL_TRAITS[channel].label[locale], words.purposes[purpose]),
    isLater
      ? words.at(localTimeText(sendAt, timeZone, timeZone), policy.graceMinutes)
      : words.atOnce(policy.graceMinutes),
    ...(policy.quietHours === null ? [] : [words.quiet(policy.quietHours.from, policy.quietHours.to)]),
    offer === null ? words.noOffer : words.offer(offer.name[locale], offerText(offer.terms, terms)),
    ...optOutLines(outreach, { locale, settings }),
    words.window(windowDays),
    words.lapses(policy.approvalHours),
  ];
}

/** By what its recipients end such messages, where they are told at all. */
function optOutLines(outreach: StoredOutreach, { locale, settings }: Pick<Reader, 'locale' | 'settings'>): string[] {
  if (!saysHowToStop(outreach)) return [];
  const words = APPROVAL_WORDS[locale];
  return [settings.publicUrl === null ? words.noOptOutPage : words.optOutPage(new URL(settings.publicUrl).host)];
}

/** What an offer gives, by which code, until when and from which order on, as the recipients read it. */
function offerText(terms: OfferTerms, made: Parameters<typeof offerValues>[1]): string {
  const words = APPROVAL_WORDS[made.language];
  const values = offerValues(terms, made);
  const {
    'offer.code': code,
    'offer.until': until,
    'offer.minimum': minimum,
  }: Record<string, string | undefined> = values;
  return [
    givesText(terms.gives, made.currency)[made.language],
    ...(code === undefined ? [] : [words.code(code)]),
    ...(until === undefined ? [] : [words.until(until)]),
    ...(minimum === undefined ? [] : [words.minimum(minimum)]),
  ].join(words.comma);
}

/** Whose name stands under how many messages, most first. */
function readSenders(outreachId: number, { database }: Reader): Promise<{ name: string | null; count: number }[]> {
  return database.query(
    `select s.name, count(*) as count from outreach_recipients r left join staff s on s.id = r.sender_id
      where r.outreach_id = $1 and r.decision = 'send' group by s.id, s.name order by count(*) desc, s.name, s.id`,
    [outreachId],
  );
}
