import { askerTimeZone } from '../../../domain/asker-time-zone.ts';
import { customerText } from '../../../domain/customer-text.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import { LEAVE_OUT_REMEDY } from '../../../domain/outreach/leave-out-remedy.ts';
import { LEAVE_OUT_TEXT } from '../../../domain/outreach/leave-out-text.ts';
import type { Offer } from '../../../domain/outreach/offer.ts';
import { givesText } from '../../../domain/outreach/offer-parts.ts';
import type { Playbook } from '../../../domain/outreach/playbook.ts';
import { STATE_TEXT } from '../../../domain/outreach/state-text.ts';
import type { Reader } from '../../population/reader.ts';
import { audienceText } from '../audience-text.ts';
import type { StoredDraft } from '../read-drafts.ts';
import type { StoredOutreach } from '../stored-outreach.ts';
import type { DecisionCount, RecipientRow } from './recipients-in-view.ts';
import { REPORT_WORDS } from './report-words.ts';

export type ReportScene = {
  outreach: StoredOutreach;
  playbook: Playbook;
  offer: Offer | null;
  drafts: readonly StoredDraft[];
  counts: readonly DecisionCount[];
  /** The one customer of the audience, where there is only one. */
  only: RecipientRow | null;
  senderName: string;
};

/** What an outreach is, a line each: to whom and how many, why so, in whose name and when, and by whom it was written. */
export async function aboutText(scene: ReportScene, reason: Bilingual | null, reader: Reader): Promise<string> {
  const { outreach, playbook, offer, drafts, counts, only, senderName } = scene;
  const { locale, settings } = reader;
  const words = REPORT_WORDS[locale];
  const [draft] = drafts.toSorted((a, b) => b.revision - a.revision);
  const lines = [
    only?.reason ? [cannotText(only, reader)] : [],
    [
      words.state(STATE_TEXT[outreach.state][locale]),
      words.audience(only === null ? await audienceText(outreach.audience, reader) : customerText(only)),
      ...(only === null ? [words.counts(countsOf(counts))] : []),
    ],
    [
      words.playbook(playbook.name[locale], reason?.[locale] ?? ''),
      offer === null
        ? words.noOffer
        : words.offer(offer.name[locale], givesText(offer.terms.gives, settings.currency)[locale]),
    ],
    [
      playbook.strategy.sender === 'owner' && only === null ? words.owners : words.author(senderName),
      ...howText(scene, reader),
    ],
    [
      ...(draft === undefined ? [] : [words.writtenBy(words.written[draft.source])]),
      ...(draft !== undefined && draft.revision > 1 ? [words.revision(draft.revision, draft.instruction ?? '')] : []),
    ],
  ];
  return lines
    .filter((sentences) => sentences.length > 0)
    .map((sentences) => sentences.join(words.space))
    .join('\n');
}

/** When it leaves, and by whom: what is sent by hand does not leave by its approval. */
function howText({ outreach, senderName }: ReportScene, reader: Reader): string[] {
  const { locale, settings, asker } = reader;
  const words = REPORT_WORDS[locale];
  const { channel, sendAt, state } = outreach;
  const waits = sendAt === null && state === 'draft';
  const at = sendAt === null ? [] : [words.sendAt(timeText(sendAt, reader))];
  if (settings.automaticChannels.includes(channel)) return [...(waits ? [words.atOnce] : at), words.automatic];
  const by = channel === 'call_script' ? words.byCall : words.byHand;
  return [...(waits ? [words.afterApproval] : at), by(senderName === asker.name)];
}

function cannotText(only: RecipientRow, { locale }: Reader): string {
  const reason = only.reason!;
  return REPORT_WORDS[locale].cannot(
    customerText(only),
    LEAVE_OUT_TEXT[reason][locale],
    LEAVE_OUT_REMEDY[reason][locale],
  );
}

function countsOf(counts: readonly DecisionCount[]) {
  const of = (decision: DecisionCount['decision']) =>
    counts.filter((each) => each.decision === decision).reduce((sum, { customers }) => sum + customers, 0);
  const [send, holdout, leftOut] = [of('send'), of('holdout'), of('left_out')];
  return { audience: send + holdout + leftOut, send, holdout, leftOut };
}

function timeText(at: Date, { asker, locale, settings }: Reader): string {
  return new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone: askerTimeZone(asker, settings) },
  }).format(at);
}
