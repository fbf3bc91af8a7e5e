import type { Answer, ReportAnswer, ToolCall } from '../../domain/answer.ts';
import { customerText } from '../../domain/customer-text.ts';
import { DomainError } from '../../domain/errors.ts';
import { CHANNEL_TRAITS } from '../../domain/outreach/channel.ts';
import { LEAVE_OUT_REMEDY } from '../../domain/outreach/leave-out-remedy.ts';
import { LEAVE_OUT_TEXT } from '../../domain/outreach/leave-out-text.ts';
import { RECIPIENT_STATE_TEXT } from '../../domain/outreach/recipient-state-text.ts';
import { STATE_TEXT } from '../../domain/outreach/state-text.ts';
import { readContactPolicy } from '../contact/read-contact-policy.ts';
import { getCustomerByName } from '../customers/get-customer-by-name.ts';
import { getPlaybook } from '../playbooks/get-playbook.ts';
import type { Reader } from '../population/reader.ts';
import { getOutreachInSight } from './outreach-in-sight.ts';
import { leftOutList, leftOutTable } from './report/left-out-table.ts';
import { messageParts, outreachReport } from './report/outreach-report.ts';
import { readTextsAt } from './report/read-texts-at.ts';
import { countDecisions, findRecipient, listLeftOut, type RecipientRow } from './report/recipients-in-view.ts';
import { REPORT_WORDS } from './report/report-words.ts';
import { showMessage } from './report/show-message.ts';
import type { StoredOutreach } from './stored-outreach.ts';

export type ShowRequest = {
  outreach: number;
  customer?: string | undefined;
  leftOut?: true | undefined;
  revision?: number | undefined;
};

/**
 * An outreach as it stands, the exact message of one recipient, or who is left out and why; of its customers those in sight.
 * @throws {DomainError} 'not_found' for an outreach, customer or revision that there is none of
 */
export async function showOutreach(
  request: ShowRequest,
  reader: Reader,
): Promise<{ answer: Answer; rows: number; continuesAs?: ToolCall }> {
  const outreach = await getOutreachInSight(reader, request.outreach);
  if (request.leftOut) return showLeftOut(outreach, reader);
  if (request.customer !== undefined) return showOneMessage(outreach, request.customer, request.revision, reader);
  const report = await outreachReport(
    outreach,
    reader,
    request.revision === undefined ? {} : { revision: request.revision },
  );
  // What is still a draft is worked on.
  if (outreach.state !== 'draft') return report;
  return { ...report, continuesAs: { tool: 'revise_outreach', input: { outreach: outreach.id } } };
}

async function showLeftOut(outreach: StoredOutreach, reader: Reader): Promise<{ answer: Answer; rows: number }> {
  const { locale } = reader;
  const counts = (await countDecisions(reader, outreach.id)).filter(({ decision }) => decision === 'left_out');
  const total = counts.reduce((sum, { customers }) => sum + customers, 0);
  if (total === 0) return { answer: { kind: 'text', text: REPORT_WORDS[locale].nobodyLeftOut }, rows: 0 };
  const answer: ReportAnswer = {
    kind: 'report',
    title: `${REPORT_WORDS[locale].number(outreach.id)}: ${REPORT_WORDS[locale].leftOutTitle}`,
    parts: [
      leftOutTable(counts, locale),
      leftOutList(await listLeftOut(reader, outreach.id, reader.rowLimit), total, locale),
    ],
  };
  return { answer, rows: total };
}

async function showOneMessage(
  outreach: StoredOutreach,
  spoken: string,
  revision: number | undefined,
  reader: Reader,
): Promise<{ answer: Answer; rows: number }> {
  const { database, locale, settings } = reader;
  const { publicUrl } = settings;
  const { customerId } = await getCustomerByName(reader, spoken);
  const row = await findRecipient(reader, outreach.id, customerId);
  if (row === undefined) throw notInAudience(customerId, outreach.id);
  const [playbook, policy, drafts] = await Promise.all([
    getPlaybook(database, outreach.playbookKey, outreach.playbookVersion),
    readContactPolicy(database),
    readTextsAt(database, outreach.id, revision),
  ]);
  const { channel, purpose } = outreach;
  const draft = drafts.find(({ language }) => language === row.language);
  const byHand = !settings.automaticChannels.includes(channel);
  const about = { channel, purpose, policy, playbook, hasOffer: outreach.offerKey !== null, byHand, publicUrl, locale };
  const shown = draft && showMessage(draft, row, row.language, about);
  const answer: ReportAnswer = {
    kind: 'report',
    title: `${REPORT_WORDS[locale].number(outreach.id)}: ${customerText(row)}, ${CHANNEL_TRAITS[channel].label[locale]}`,
    parts: [
      { kind: 'text', text: standingText(outreach, row, locale) },
      ...(shown === undefined ? [] : messageParts(shown, row, row.language, locale)),
    ],
  };
  return { answer, rows: 1 };
}

function standingText({ state }: StoredOutreach, row: RecipientRow, locale: Reader['locale']): string {
  const words = REPORT_WORDS[locale];
  const lines = [words.state(STATE_TEXT[state][locale])];
  if (row.state !== null) lines.push(words.message(RECIPIENT_STATE_TEXT[row.state][locale]));
  if (row.decision === 'holdout') lines.push(words.heldOut);
  if (row.reason !== null)
    lines.push(
      words.cannot(customerText(row), LEAVE_OUT_TEXT[row.reason][locale], LEAVE_OUT_REMEDY[row.reason][locale]),
    );
  return lines.join('\n');
}

function notInAudience(customerId: string, outreach: number): DomainError {
  return new DomainError('not_found', {
    en: `${customerId} is not in the audience of outreach ${outreach}.`,
    zh: `${customerId} 不在触达 ${outreach} 的受众中。`,
  });
}
