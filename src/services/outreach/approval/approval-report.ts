import type { Answer, ReportAnswer } from '../../../domain/answer.ts';
import type { Reader } from '../../population/reader.ts';
import { readDrafts, type StoredDraft } from '../read-drafts.ts';
import { whoText } from '../report/about-text.ts';
import { leftOutTable } from '../report/left-out-table.ts';
import { countDecisions, findSamples } from '../report/recipients-in-view.ts';
import { showMessage } from '../report/show-message.ts';
import { APPROVAL_WORDS } from './approval-words.ts';
import type { ApprovalPlan } from './plan-approval.ts';

/** Who is left out and why, the texts whole, and one message of each language as its recipient gets it. */
export async function approvalReport(approval: ApprovalPlan, reader: Reader): Promise<ReportAnswer> {
  const { outreach, plan } = approval;
  const texts = (await readDrafts(reader.database, outreach.id)).filter(({ language }) => plan.languages[language]);
  const counts = await countDecisions(reader, outreach.id);
  const parts: Answer[] = texts.map((draft) => ({ kind: 'text', text: draftText(draft, reader) }));
  return {
    kind: 'report',
    title: APPROVAL_WORDS[reader.locale].title(outreach.id),
    parts: [
      ...(plan.decisions.left_out > 0 ? [leftOutTable(counts, reader.locale)] : []),
      ...parts,
      ...(await sampleParts(approval, texts, reader)),
    ],
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

async function sampleParts(
  { outreach, scene }: ApprovalPlan,
  texts: readonly StoredDraft[],
  reader: Reader,
): Promise<Answer[]> {
  const { locale } = reader;
  const words = APPROVAL_WORDS[locale];
  const shown = { channel: outreach.channel, purpose: outreach.purpose, policy: scene.policy, locale };
  const samples = await findSamples(reader, outreach.id);
  return texts.map((draft): Answer => {
    const row = samples.find(({ language }) => language === draft.language);
    const { subject, text } = showMessage(draft, row, draft.language, shown);
    const lines = [
      ...(row === undefined ? [] : [`${words.asSent(whoText(row))}:`]),
      ...(subject === null ? [] : [`${words.subject}: ${subject}`]),
      text,
    ];
    return { kind: 'text', text: lines.join('\n') };
  });
}
