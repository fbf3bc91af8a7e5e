import type { Database } from '../../db/database.ts';
import type { Answer, ToolCall } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale.ts';
import { readRevision } from '../../domain/outreach/templates/read-revision.ts';
import { localDay } from '../../domain/period.ts';
import { readContactPolicy } from '../contact/read-contact-policy.ts';
import { getOffer } from '../offers/get-offer.ts';
import { getPlaybook } from '../playbooks/get-playbook.ts';
import { voidApproval } from './approval/void-approval.ts';
import { grantableWishes } from './drafting/grantable-wishes.ts';
import { readNeverSay } from './drafting/read-never-say.ts';
import { type OwnTexts, readOwnTexts } from './drafting/read-own-texts.ts';
import { reviseTexts } from './drafting/revise-texts.ts';
import { storeTexts } from './drafting/store-texts.ts';
import type { TextScene, Writer, WrittenText } from './drafting/text-scene.ts';
import { readMessageFacts } from './facts/read-message-facts.ts';
import { getOutreachInSight } from './outreach-in-sight.ts';
import { findAudience } from './plan/find-audience.ts';
import { planRecipients } from './plan-recipients.ts';
import { readDrafts } from './read-drafts.ts';
import { refuseOthersDraft } from './refuse-others-draft.ts';
import { differenceParts } from './report/difference-parts.ts';
import { outreachReport } from './report/outreach-report.ts';
import { getStoredOutreach, type StoredOutreach } from './stored-outreach.ts';

export type ReviseRequest = { outreach: number; instruction?: string | undefined; texts?: OwnTexts | undefined };

const VOIDED: Record<Locale, string> = { en: 'Its text was revised.', zh: '文案已修改。' };

/**
 * The next revision of a draft's texts, by a wish or in a person's own words; an approval that there was is void, and the audience is
 * planned anew by the new text.
 * @throws {DomainError} 'forbidden' for a rep who did not draft it, 'invalid_input' for words that a message must not hold, 'conflict' for what left already
 */
export async function reviseOutreach(
  request: ReviseRequest,
  context: Writer & { database: Database },
): Promise<{ answer: Answer; rows: number; continuesAs: ToolCall }> {
  const { database, asker, now } = context;
  const { instruction, texts: own } = request;
  if ((instruction === undefined) === (own === undefined)) throw notOne();
  const outreach = await getOutreachInSight(context, request.outreach);
  refuseOthersDraft(outreach, asker);
  if (outreach.state !== 'draft' && outreach.state !== 'approved') throw notRevisable(outreach);
  const scene = await readTextScene(outreach, context);
  const before = (await readDrafts(database, outreach.id)).map(
    ({ language, source, sourceName, subject, sentences, closing }): WrittenText => ({
      ...{ language, source, sourceName, draft: { subject, sentences, closing }, problem: null },
    }),
  );
  const intent = instruction === undefined ? null : readRevision(instruction);
  const language = intent?.language ?? (await findOnlyLanguage(outreach.id, context));
  const readers = await readReaders(outreach, scene, language, context);
  const texts =
    own === undefined
      ? await reviseTexts(scene, { texts: before, instruction: instruction!, intent, readers }, context)
      : readOwnTexts(scene, { before, own, readers });
  await database.transaction(async (transaction) => {
    await getStoredOutreach(transaction, outreach.id, { lock: true });
    await voidApproval(transaction, { outreachId: outreach.id, becomes: 'draft', reason: VOIDED[context.locale], now });
    const made = { outreachId: outreach.id, texts, authorId: asker.staffId, instruction: instruction ?? null, now };
    await storeTexts(transaction, made);
    if (intent?.withoutOffer) await dropOffer(transaction, outreach.id);
    await planRecipients({ ...context, database: transaction }, { outreachId: outreach.id, language });
  });
  const report = await outreachReport(await getStoredOutreach(database, outreach.id), context, {
    changes: differenceParts(before, texts, context.locale),
    wishes: grantableWishes(scene, texts, { hasModel: context.writeDraft !== undefined }),
    remarks: texts.flatMap(({ problem }) => (problem === null ? [] : [problem])),
  });
  return { ...report, continuesAs: { tool: 'revise_outreach', input: { outreach: outreach.id } } };
}

async function readTextScene(outreach: StoredOutreach, { database, now, settings }: Writer): Promise<TextScene> {
  const { channel, playbookKey, playbookVersion, offerKey, offerVersion, sendAt } = outreach;
  const [playbook, offer, neverSay] = await Promise.all([
    getPlaybook(database, playbookKey, playbookVersion),
    offerKey === null ? null : getOffer(database, offerKey, offerVersion!),
    readNeverSay(database),
  ]);
  const sendOn = localDay(sendAt !== null && sendAt > now ? sendAt : now, settings.timeZone);
  return { channel, playbook, terms: offer?.terms ?? null, sendOn, voice: null, neverSay };
}

/** Everybody of the audience, as the one who revises sees them. */
async function readReaders(
  outreach: StoredOutreach,
  { playbook, terms, sendOn }: TextScene,
  language: Locale | undefined,
  context: Writer,
) {
  const { customerIds } = await findAudience(context, outreach.audience);
  const policy = await readContactPolicy(context.database);
  const readers = await readMessageFacts(context, customerIds, {
    ...{ sender: playbook.strategy.sender, author: context.asker, offer: terms, policy, sendOn, language },
  });
  return [...readers.values()];
}

async function dropOffer(transaction: Pick<Database, 'execute'>, outreachId: number): Promise<void> {
  await transaction.execute('update outreach set offer_key = null, offer_version = null where id = $1', [outreachId]);
}

/** The one language that an outreach was drafted in, whatever its readers' own; undefined where there are several. */
async function findOnlyLanguage(outreachId: number, { database }: Writer): Promise<Locale | undefined> {
  const languages = await database.query<{ language: Locale }>(
    'select distinct language from outreach_recipients where outreach_id = $1',
    [outreachId],
  );
  return languages.length === 1 ? languages[0]!.language : undefined;
}

function notOne(): DomainError {
  return new DomainError('invalid_input', {
    en: 'Say either what to change, or the whole text in your own words.',
    zh: '请说明要怎么改，或直接给出完整文案，二者选一。',
  });
}

function notRevisable({ id }: StoredOutreach): DomainError {
  return new DomainError(
    'conflict',
    {
      en: `Outreach ${id} cannot be changed any more; copy it to change it.`,
      zh: `触达 ${id} 已不能修改；请复制后再改。`,
    },
    [{ en: `Copy outreach ${id}`, zh: `复制触达${id}` }],
  );
}
