import type { Answer, ReportAnswer } from '../../../domain/answer.ts';
import { customerText } from '../../../domain/customer-text.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import { CHANNEL_TRAITS, type OutreachChannel } from '../../../domain/outreach/channel.ts';
import type { ContactPolicy } from '../../../domain/outreach/contact-policy.ts';
import { offerValues } from '../../../domain/outreach/facts/offer-values.ts';
import type { UnmetNeed } from '../../../domain/outreach/needs/needs.ts';
import { localDay } from '../../../domain/period.ts';
import { readContactPolicy } from '../../contact/read-contact-policy.ts';
import { getOffer } from '../../offers/get-offer.ts';
import { getPlaybook } from '../../playbooks/get-playbook.ts';
import type { Reader } from '../../population/reader.ts';
import { findRefusal } from '../approval/find-refusal.ts';
import { funnelTable } from '../effect/funnel-table.ts';
import { readFunnel } from '../effect/read-funnel.ts';
import { sampleSizeHint } from '../effect/sample-size-hint.ts';
import type { StoredOutreach } from '../stored-outreach.ts';
import { aboutText, type ReportScene } from './about-text.ts';
import { factsTable } from './facts-table.ts';
import { findSenderName } from './find-sender-name.ts';
import { leftOutTable } from './left-out-table.ts';
import { readTextsAt } from './read-texts-at.ts';
import { countDecisions, type DecisionCount, findSamples, type RecipientRow } from './recipients-in-view.ts';
import { REPORT_WORDS } from './report-words.ts';
import { labelOf, showMessage } from './show-message.ts';
import { uncheckedText } from './unchecked-text.ts';

/** What is only known while a draft comes about. */
export type ReportNotes = {
  /** Why this playbook. */
  reason?: Bilingual | null;
  /** Why no model wrote it, and other remarks. */
  remarks?: readonly Bilingual[];
  /** What a revision changed, to be shown before all else of the texts. */
  changes?: readonly Answer[];
  /** What may be wished of the text. */
  wishes?: readonly Bilingual[];
  /** An earlier text instead of the one that holds. */
  revision?: number;
};

/**
 * An outreach as a person reads it: the message to one recipient, what it states, who is left out; and once it was approved, what became
 * of everybody.
 */
export async function outreachReport(
  outreach: StoredOutreach,
  reader: Reader,
  { reason = null, remarks = [], changes = [], wishes, revision }: ReportNotes = {},
): Promise<{ answer: ReportAnswer; rows: number }> {
  const { database, locale, settings } = reader;
  const { publicUrl } = settings;
  const [playbook, offer, policy, drafts, counts, samples, hint, became] = await Promise.all([
    getPlaybook(database, outreach.playbookKey, outreach.playbookVersion),
    outreach.offerKey === null ? null : getOffer(database, outreach.offerKey, outreach.offerVersion!),
    readContactPolicy(database),
    readTextsAt(database, outreach.id, revision),
    countDecisions(reader, outreach.id),
    findSamples(reader, outreach.id),
    sampleSizeHint(database, outreach.id, locale),
    outreach.state === 'draft' ? null : readFunnel(reader, outreach.id),
  ]);
  const words = REPORT_WORDS[locale];
  const rows = counts.reduce((sum, { customers }) => sum + customers, 0);
  const only = rows === 1 ? (samples[0] ?? null) : null;
  const senderName = await findSenderName(database, outreach, only);
  const scene: ReportScene = { outreach, playbook, offer, drafts, counts, only, senderName };
  const unchecked = uncheckedText(drafts, { channel: outreach.channel, terms: offer?.terms ?? null, locale });
  const about = [
    await aboutText(scene, reason, reader),
    ...(unchecked === null ? [] : [unchecked]),
    ...(outreach.state === 'draft' && policy.companyName === null && !isPersonal(outreach.channel)
      ? [words.noCompany]
      : []),
    ...remarks.map((remark) => remark[locale]),
  ].join('\n');
  const messages = drafts
    .filter(({ language }) => samples.length === 0 || samples.some((sample) => sample.language === language))
    .flatMap((draft) => {
      const row = samples.find(({ language }) => language === draft.language);
      const { channel, purpose } = outreach;
      const byHand = !settings.automaticChannels.includes(channel);
      const shown = { channel, purpose, policy, playbook, hasOffer: offer !== null, byHand, publicUrl, locale };
      const sendOn = localDay(outreach.sendAt ?? reader.now, settings.timeZone);
      const { language } = draft;
      const values = offer && offerValues(offer.terms, { language, currency: settings.currency, sendOn });
      return messageParts(
        showMessage(draft, row, draft.language, { ...shown, ...(values && { offerValues: values }) }),
        row,
        draft.language,
        locale,
      );
    });
  return {
    answer: {
      kind: 'report',
      title: words.title(outreach.id, playbook.name[locale], CHANNEL_TRAITS[outreach.channel].label[locale]),
      ...(outreach.state === 'draft' && {
        editable: { outreach: outreach.id, ...(wishes && { wishes: wishes.map((wish) => wish[locale]) }) },
        approval: await approvalOf(outreach, counts, policy, reader),
      }),
      parts: [
        { kind: 'text', text: about },
        ...(became === null ? [] : [funnelTable(became.steps, reader)]),
        ...changes,
        ...messages,
        ...(only === null && counts.some((each) => each.reason !== null) ? [leftOutTable(counts, locale)] : []),
        ...(hint !== null && rows > 1 ? [{ kind: 'text', text: hint } as const] : []),
      ],
    },
    rows,
  };
}

async function approvalOf(
  outreach: StoredOutreach,
  counts: readonly DecisionCount[],
  policy: ContactPolicy,
  reader: Reader,
): Promise<NonNullable<ReportAnswer['approval']>> {
  const recipients = counts.find(({ decision }) => decision === 'send')?.customers ?? 0;
  if (recipients === 0) return 'nobody_gets_it';
  return (await findRefusal(reader, outreach, { recipients, policy })) === null ? 'by_you' : 'by_others';
}

/** Whose reader knows the person behind it; any other message of an unknown company is a stranger's. */
function isPersonal(channel: OutreachChannel): boolean {
  return channel === 'wechat' || channel === 'whatsapp' || channel === 'call_script';
}

function unmetText(unmet: UnmetNeed, locale: Reader['locale']): string {
  const words = REPORT_WORDS[locale];
  const quoted = (key: string) => words.quoted(labelOf(key)[locale]);
  return 'against' in unmet
    ? words.unfitting(quoted(unmet.against))
    : words.unfilled(unmet.missing.map(quoted).join(words.or));
}

/** A message, and what its sentences state. */
export function messageParts(
  message: ReturnType<typeof showMessage>,
  row: RecipientRow | undefined,
  language: 'en' | 'zh',
  locale: Reader['locale'],
): Answer[] {
  const words = REPORT_WORDS[locale];
  const who = row === undefined ? '' : customerText(row);
  const said = [
    row === undefined ? words.nobody : words.to(who, words.languages[language]),
    ...(message.missing === null || row === undefined ? [] : [unmetText(message.missing, locale)]),
    '',
  ].join('\n\n');
  const quoted = [...(message.subject === null ? [] : [words.subject(message.subject)]), message.text].join('\n\n');
  const facts = factsTable(message, who, locale);
  return [
    { kind: 'text', text: `${said}${quoted}`, quotedFrom: said.length },
    ...(facts.rows.length > 0 ? [facts] : []),
  ];
}
