import type { Database } from '../../db/database.ts';
import type { Answer, ToolCall } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import type { ContactPolicy } from '../../domain/outreach/contact-policy.ts';
import type { MessageFacts } from '../../domain/outreach/facts/message-facts.ts';
import type { Playbook } from '../../domain/outreach/playbook.ts';
import { readSendTime } from '../../domain/outreach/send-time.ts';
import { localDay } from '../../domain/period.ts';
import { readContactPolicy } from '../contact/read-contact-policy.ts';
import { explainChoice } from '../playbooks/explain-choice.ts';
import { getPlaybook } from '../playbooks/get-playbook.ts';
import { chooseAudience } from './drafting/choose-audience.ts';
import { type ChosenChannel, chooseChannel } from './drafting/choose-channel.ts';
import { chooseOffer } from './drafting/choose-offer.ts';
import type { DraftRequest } from './drafting/draft-request.ts';
import { grantableWishes } from './drafting/grantable-wishes.ts';
import { openMatters } from './drafting/open-matters.ts';
import { readNeverSay } from './drafting/read-never-say.ts';
import { refuseUntimely } from './drafting/refuse-untimely.ts';
import { reviseTexts } from './drafting/revise-texts.ts';
import { settleWish, type Wish } from './drafting/settle-wish.ts';
import { storeOutreach } from './drafting/store-outreach.ts';
import { storeTexts } from './drafting/store-texts.ts';
import type { TextScene, Writer, WrittenText } from './drafting/text-scene.ts';
import { writeTexts } from './drafting/write-texts.ts';
import { readMessageFacts } from './facts/read-message-facts.ts';
import { getAudience } from './plan/get-audience.ts';
import { planRecipients } from './plan-recipients.ts';
import { refuseUnreachable } from './refuse-unreachable.ts';
import { outreachReport } from './report/outreach-report.ts';
import { getStoredOutreach } from './stored-outreach.ts';

export type DraftContext = Writer & { database: Database };

/**
 * Writes a message for an audience, plans who is to get it, and keeps both as a draft: a working paper that reaches nobody. What the
 * request leaves open is chosen, and the answer says why.
 * @throws {DomainError} for an audience, playbook, offer or time that is none, 'conflict' for birthday wishes weeks before the day, 'unavailable' for a survey that customers could not answer
 */
export async function draftOutreach(
  asked: DraftRequest,
  context: DraftContext,
): Promise<{ answer: Answer; rows: number; continuesAs: ToolCall }> {
  const { database, asker, now, settings, locale } = context;
  const { request, wish } = settleWish(asked);
  const audience = await chooseAudience(context, request);
  const { customerIds } = await getAudience(context, audience);
  const { playbook, reason } = await choosePlaybook(request, audience, context);
  refuseUnreachable(playbook, settings);
  const policy = await readContactPolicy(database);
  const sendAt =
    request.sendAt === undefined ? null : readSendTime(request.sendAt, { now, timeZone: settings.timeZone });
  const sendOn = localDay(sendAt ?? now, settings.timeZone);
  const offer = await chooseOffer(context, { asked: request.offer, playbook, sendAt: sendAt ?? now, sendOn });
  const neverSay = await readNeverSay(database);
  const { language, voice = null, instruction = null } = request;
  const terms = offer?.terms ?? null;
  const readers = await readMessageFacts(context, customerIds, {
    ...{ sender: playbook.strategy.sender, author: asker, offer: terms, policy, sendOn, language },
  });
  await refuseUntimely(context, { audience, playbook, policy, sendOn, readers });
  const { channel, remark } = await settleChannel(request, { customerIds, playbook, policy }, context);
  const scene = { channel, playbook, terms, sendOn, voice, neverSay };
  const inAll = [...readers.values()];
  if (wish?.intent === null && context.writeDraft === undefined) throw noSuchKind(wish.instruction);
  const texts = await grantWish(scene, wish, inAll, context);
  const id = await database.transaction(async (transaction) => {
    const { occasionKey = null } = request;
    const made = { audience, playbook, offer, channel, sendAt, policy, author: asker, occasionKey, locale, now };
    const outreachId = await storeOutreach(transaction, made);
    await storeTexts(transaction, {
      outreachId,
      texts,
      authorId: asker.staffId,
      instruction,
      now,
    });
    await planRecipients({ ...context, database: transaction }, { outreachId, language });
    return outreachId;
  });
  const matters = await openMatters(context, customerIds, playbook);
  const remarks = [matters, remark, ...texts.map(({ problem }) => problem)].filter((each) => each !== null);
  const wishes = grantableWishes(scene, texts, { hasModel: context.writeDraft !== undefined });
  const report = await outreachReport(await getStoredOutreach(database, id), context, { reason, remarks, wishes });
  return { ...report, continuesAs: { tool: 'revise_outreach', input: { outreach: id } } };
}

/** A wish is told to the model together with a template's text, so that it is asked once. */
async function grantWish(
  scene: TextScene,
  wish: Wish | null,
  readers: readonly MessageFacts[],
  context: DraftContext,
): Promise<WrittenText[]> {
  if (wish === null) return writeTexts(scene, readers, context);
  const texts = await writeTexts(scene, readers, { ...context, writeDraft: undefined });
  return reviseTexts(scene, { ...wish, texts, readers }, context);
}

async function settleChannel(
  { channel, written = false }: DraftRequest,
  to: { customerIds: readonly number[]; playbook: Playbook; policy: ContactPolicy },
  context: DraftContext,
): Promise<ChosenChannel> {
  if (channel !== undefined) return { channel, remark: null };
  return chooseChannel(context, to.customerIds, written ? writtenFirst(to.playbook) : to.playbook, to.policy);
}

/** What is wished before there is a text is a kind of message, or a matter that only a model or a person could put into words. */
function noSuchKind(instruction: string): DomainError {
  return new DomainError(
    'unavailable',
    {
      en: `No playbook is about "${instruction}", and without a language model I cannot write about it. Leave it out and edit the draft, or name a playbook:`,
      zh: `没有关于“${instruction}”的打法，没有语言模型也无法据此撰写。可以先不写这一项、起草后再改文案，或指定一个打法：`,
    },
    [{ en: 'Which playbooks do we have?', zh: '有哪些打法？' }],
  );
}

/** A script of a call comes after all that is written. */
function writtenFirst(playbook: Playbook): Playbook {
  const { strategy } = playbook;
  const channels = strategy.channels.toSorted((a, b) => Number(a === 'call_script') - Number(b === 'call_script'));
  return { ...playbook, strategy: { ...strategy, channels } };
}

async function choosePlaybook(
  { playbook: asked }: DraftRequest,
  audience: Parameters<typeof explainChoice>[1],
  context: DraftContext,
) {
  if (asked === undefined) return explainChoice(context, audience);
  return { playbook: await getPlaybook(context.database, asked), reason: null };
}
