import type { Answer, ProblemAnswer, Reply, ToolCall } from '../domain/answer.ts';
import type { Bilingual } from '../domain/locale.ts';
import { takesBack } from '../language/commands/follow-ups/change-words.ts';
import { LONGEST_QUESTION } from '../language/text/tokens.ts';
import { understand } from '../language/understand.ts';
import type { KeptCall, ThreadContext } from '../services/threads/find-last-call.ts';
import { cancelAction } from '../tools/confirm-action.ts';
import { answerWithoutTool, refuse, runTool, type ToolRun } from '../tools/run-tool.ts';
import type { ToolContext } from '../tools/tool.ts';
import type { AskModel } from './model/create-ask-model.ts';
import { ModelFailure } from './model/requests/model-failure.ts';

/** An answer with the engine that understood the question and the calls that it came to. */
export type Answered = ToolRun &
  Pick<Reply, 'engine' | 'reading'> & {
    calls: ToolCall[];
    /** It was about the question before, and the thread goes on where that left it. */
    isAside?: boolean;
  };

/** `isLast`: where the grammar does not read it, nobody does. */
type Asked = { text: string; before: ThreadContext['before']; isLast?: boolean };

/**
 * Grammar first: where it reads the whole question its call is used, which takes milliseconds and sends nothing. Else the model, where
 * there is one; where that fails, what the grammar says, and why.
 */
export async function routeQuestion(
  asked: Asked,
  context: ToolContext,
  model: AskModel | undefined,
): Promise<Answered> {
  const proposed = waiting(asked.before);
  if (proposed !== null && takesBack(asked.text)) return withdraw(proposed, context);
  if (model === undefined || !isWorthAsking(asked.text)) return answerByGrammar(asked, context);
  const own = model.route === 'auto' ? await answerByGrammar({ ...asked, isLast: false }, context) : null;
  if (own !== null && !isUnread(own.answer)) return own;
  try {
    return await answerByModel(asked, own, context, model);
  } catch (error) {
    const known = error instanceof ModelFailure;
    if (context.signal?.aborted) return answerStopped(context);
    if (!known) context.log?.error({ err: error }, 'a model’s answer failed');
    return withReason(await answerByGrammar(asked, context), known ? error.text : UNEXPECTED, context);
  }
}

/** The call of the question before whose proposal is not confirmed yet. */
function waiting(before: ThreadContext['before']): Required<KeptCall> | null {
  if (before === null || before === 'declined' || before.proposal === undefined) return null;
  return { ...before, proposal: before.proposal };
}

/** "Never mind" before the click on Confirm. */
async function withdraw({ proposal, tool, input }: Required<KeptCall>, context: ToolContext): Promise<Answered> {
  const { answer, receipt } = await cancelAction(proposal, context);
  return { engine: 'grammar', calls: [{ tool, input }], answer, receipt, isAside: true };
}

/** Without a letter or digit there is nothing to ask a model; of what is too long the grammar says so. */
function isWorthAsking(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && text.length <= LONGEST_QUESTION;
}

async function answerByGrammar({ text, before, isLast = true }: Asked, context: ToolContext): Promise<Answered> {
  try {
    const { remarks = [], replaces, ...call } = await understand(text, context, before, { isLast });
    const run = await runTool(call, context);
    // Of two proposals of the same thing only the new one can be confirmed.
    if (replaces !== undefined && run.answer.kind === 'confirm') await cancelAction(replaces, context);
    return { engine: 'grammar', calls: [call], ...run, answer: withRemarks(run.answer, remarks, context) };
  } catch (error) {
    return { engine: 'grammar', calls: [], ...(await refuse(error, context)) };
  }
}

/** Whoever confirms is told how their words were read. */
function withRemarks(answer: Answer, remarks: readonly Bilingual[], { locale }: ToolContext): Answer {
  if (answer.kind !== 'confirm') return answer;
  return { ...answer, text: [answer.text, ...remarks.map((each) => each[locale])].join('\n') };
}

async function answerByModel(
  { text, before }: Asked,
  own: Answered | null,
  context: ToolContext,
  model: AskModel,
): Promise<Answered> {
  const question = { text, before: before === 'declined' ? null : before };
  const { calls, result, reading } = await model.answer(question, context);
  if (result !== null) return { engine: 'llm', calls, ...result, ...(reading !== undefined && { reading }) };
  // It called nothing: what it says asks back, and is no figure.
  const suggestions = own !== null && isUnread(own.answer) ? own.answer.suggestions : [];
  const said = reading ?? NOTHING_TO_CALL[context.locale];
  const problem: ProblemAnswer = { kind: 'problem', code: 'not_understood', text: said, suggestions };
  return { engine: 'llm', calls, ...(await answerWithoutTool(problem, context)) };
}

function isUnread(answer: Answer): answer is ProblemAnswer {
  return answer.kind === 'problem' && answer.code === 'not_understood';
}

/** Nothing is computed any more for who asked to stop. */
async function answerStopped(context: ToolContext): Promise<Answered> {
  const text = new ModelFailure('stopped').text[context.locale];
  const problem: ProblemAnswer = { kind: 'problem', code: 'unavailable', text, suggestions: [] };
  return { engine: 'grammar', calls: [], ...(await answerWithoutTool(problem, context)) };
}

async function withReason(own: Answered, reason: Bilingual, context: ToolContext): Promise<Answered> {
  if (!isUnread(own.answer)) return own;
  const { text, suggestions } = own.answer;
  const both = context.locale === 'zh' ? `${reason.zh}${text}` : `${reason.en} ${text}`;
  const problem: ProblemAnswer = { kind: 'problem', code: 'unavailable', text: both, suggestions };
  return { ...own, ...(await answerWithoutTool(problem, context)) };
}

const UNEXPECTED: Bilingual = { en: 'The language model could not help.', zh: '语言模型未能帮上忙。' };
const NOTHING_TO_CALL: Bilingual = {
  en: 'I found nothing in this that I can work out from the customer data.',
  zh: '这个问题里没有我能用客户数据算出的内容。',
};
