import type { Answer, ReportAnswer, TableAnswer } from '../../../domain/answer.ts';
import { LEAVE_OUT_TEXT } from '../../../domain/outreach/leave-out-text.ts';
import { LEAVE_OUT_REASONS } from '../../../domain/outreach/outreach.ts';
import type { Reader } from '../../population/reader.ts';
import { readDrafts, type StoredDraft } from '../read-drafts.ts';
import { readOutgoing } from '../sending/read-outgoing.ts';
import { APPROVAL_WORDS } from './approval-words.ts';
import type { ApprovalPlan } from './plan-approval.ts';

/** Who is left out and why, the texts whole, and one message of each language as its recipient gets it. */
export async function approvalReport(approval: ApprovalPlan, reader: Reader): Promise<ReportAnswer> {
  const { outreach, plan } = approval;
  const texts = (await readDrafts(reader.database, outreach.id)).filter(({ language }) => plan.languages[language]);
  const parts: Answer[] = texts.map((draft) => ({ kind: 'text', text: draftText(draft, reader) }));
  return {
    kind: 'report',
    title: APPROVAL_WORDS[reader.locale].title(outreach.id),
    parts: [
      ...(plan.decisions.left_out > 0 ? [leftOutTable(approval, reader)] : []),
      ...parts,
      ...(await sampleParts(approval, reader)),
    ],
  };
}

function leftOutTable({ plan }: ApprovalPlan, { locale }: Reader): TableAnswer {
  const words = APPROVAL_WORDS[locale];
  const held = LEAVE_OUT_REASONS.filter((reason) => plan.reasons[reason]);
  return {
    kind: 'table',
    title: words.leftOutTitle,
    columns: [
      { key: 'reason', label: words.reason, type: 'text' },
      { key: 'customers', label: words.customers, type: 'number', unit: 'count' },
    ],
    rows: held.map((reason) => [LEAVE_OUT_TEXT[reason][locale], plan.reasons[reason]!]),
    total: held.length,
  };
}

/** With its slots, and with what is said in a sentence's place to who lacks a fact of it. */
function draftText({ language, revision, subject, sentences, closing }: StoredDraft, { locale }: Reader): string {
  const words = APPROVAL_WORDS[locale];
  const instead = (texts: readonly string[] = []) =>
    texts.map((each) => `  (${each === '' ? words.nothing : `${words.or}: ${each}`})`);
  return [
    `${words.text(language, revision)}:`,
    ...(subject === null ? [] : [`${words.subject}: ${subject}`]),
    ...sentences.flatMap((sentence) => [sentence.text, ...instead(sentence.instead)]),
    ...(closing === null ? [] : [closing]),
  ].join('\n');
}

async function sampleParts({ outreach, plan, scene }: ApprovalPlan, { database, locale }: Reader): Promise<Answer[]> {
  const words = APPROVAL_WORDS[locale];
  const first = new Map(plan.samples.toReversed().map((sample) => [sample.language, sample]));
  const ids = [...first.values()].map(({ customerId }) => customerId);
  const messages = await readOutgoing(database, outreach, ids, { policy: scene.policy, publicUrl: null });
  return [...first.values()].flatMap(({ customerId, externalId }): Answer[] => {
    const message = messages.get(customerId);
    if (message === undefined) return [];
    const lines = [
      `${words.asSent(message.toName ?? externalId)}:`,
      ...(message.subject === null ? [] : [`${words.subject}: ${message.subject}`]),
      message.text,
    ];
    return [{ kind: 'text', text: lines.join('\n') }];
  });
}
