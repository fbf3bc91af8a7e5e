import type { Answer, ReportAnswer, TextAnswer } from '../../../domain/answer.ts';
import { customerText } from '../../../domain/customer-text.ts';
import type { Reader } from '../../population/reader.ts';
import { readDrafts, type StoredDraft } from '../read-drafts.ts';
import { leftOutTable } from '../report/left-out-table.ts';
import { countDecisions, findSamples } from '../report/recipients-in-view.ts';
import { showMessage } from '../report/show-message.ts';
import { APPROVAL_WORDS } from './approval-words.ts';
import type { ApprovalPlan } from './plan-approval.ts';

/**
 * One message of each language as its recipient gets it, who is left out and why, and the texts whole; what one customer alone gets is whole
 * as it is.
 */
export async function approvalReport(approval: ApprovalPlan, reader: Reader): Promise<ReportAnswer> {
  const { outreach, plan } = approval;
  const texts = (await readDrafts(reader.database, outreach.id)).filter(({ language }) => plan.languages[language]);
  const counts = await countDecisions(reader, outreach.id);
  const parts: Answer[] = plan.decisions.send === 1 ? [] : texts.map((draft) => draftText(draft, reader));
  return {
    kind: 'report',
    title: APPROVAL_WORDS[reader.locale].title(outreach.id),
    parts: [
      ...(await sampleParts(approval, texts, reader)),
      ...(plan.decisions.left_out > 0 ? [leftOutTable(counts, reader.locale)] : []),
      ...parts,
    ],
  };
}

/** With its slots, and with what is said in a sentence's place to who lacks a fact of it. */
function draftText({ language, revision, subject, sentences, closing }: StoredDraft, { locale }: Reader): TextAnswer {
  const words = APPROVAL_WORDS[locale];
  const instead = (texts: readonly string[] = []) =>
    texts.map((each) => `  (${each === '' ? words.nothing : `${words.or}: ${each}`})`);
  return quoting(`${words.text(language, revision)}:`, [
    ...(subject === null ? [] : [`${words.subject}: ${subject}`]),
    ...sentences.flatMap((sentence) => [sentence.text, ...instead(sentence.instead)]),
    ...(closing === null ? [] : [closing]),
  ]);
}

async function sampleParts(
  { outreach, scene }: ApprovalPlan,
  texts: readonly StoredDraft[],
  reader: Reader,
): Promise<Answer[]> {
  const { locale, settings } = reader;
  const words = APPROVAL_WORDS[locale];
  const { channel, purpose } = outreach;
  const { policy, playbook, offer } = scene;
  const shown = {
    channel,
    purpose,
    policy,
    playbook,
    hasOffer: offer !== null,
    byHand: false,
    publicUrl: settings.publicUrl,
    locale,
  };
  const samples = await findSamples(reader, outreach.id);
  return texts.map((draft): Answer => {
    const row = samples.find(({ language }) => language === draft.language);
    const { subject, text } = showMessage(draft, row, draft.language, shown);
    const message = [...(subject === null ? [] : [`${words.subject}: ${subject}`]), text];
    return quoting(row === undefined ? '' : `${words.asSent(customerText(row))}:`, message);
  });
}

function quoting(head: string, lines: readonly string[]): TextAnswer {
  const said = head === '' ? '' : `${head}\n`;
  return { kind: 'text', text: said + lines.join('\n'), quotedFrom: said.length };
}
