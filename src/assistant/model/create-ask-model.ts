import { createHash } from 'node:crypto';
import type { ToolCall } from '../../domain/answer.ts';
import type { ModelConfig } from '../../model-config.ts';
import type { ToolRun } from '../../tools/run-tool.ts';
import type { ToolContext } from '../../tools/tool.ts';
import type { Words } from './agent/run-agent.ts';
import { READING_STEP } from './agent/step-title.ts';
import { createToolSession, type SessionRun } from './agent/tool-session.ts';
import { type Briefing, writeBriefing } from './briefing/write-briefing.ts';
import { hideCall } from './question/hide-call.ts';
import { hideNames } from './question/hide-names.ts';
import { checkReading } from './reading/check-reading.ts';
import { ModelFailure } from './requests/model-failure.ts';
import { openModelRun } from './requests/open-model-run.ts';
import { refuseOverBudget } from './requests/refuse-over-budget.ts';
import { traced } from './requests/trace-model-call.ts';
import { createSlots } from './slots.ts';

/** A question, and the call that the person's last one in the thread came to. */
type ModelQuestion = { text: string; before: ToolCall | null };

/** What a model made of a question: what its calls gave, and its words about that where they hold. */
type ModelOutcome = {
  calls: ToolCall[];
  /** Null: it called nothing, and asks or says something instead. */
  result: ToolRun | null;
  reading?: string;
};

/** A language model that answers questions by the tools of the table. */
export type AskModel = Pick<ModelConfig, 'route'> & {
  /** @throws {ModelFailure} which says in both languages why there is no answer */
  answer(question: ModelQuestion, context: ToolContext): Promise<ModelOutcome>;
};

/** Nothing of a model's libraries is loaded before the first question that needs it. */
export function createAskModel(config: ModelConfig): AskModel {
  return {
    route: config.route,
    async answer(question, context) {
      await refuseOverBudget(config, context);
      return answer(question, context, config);
    },
  };
}

async function answer(
  { text, before }: ModelQuestion,
  context: ToolContext,
  config: ModelConfig,
): Promise<ModelOutcome> {
  const { database, locale, onProgress, log } = context;
  const step = (status: 'in_progress' | 'complete' | 'error') =>
    onProgress?.({ kind: 'step', id: 'read', title: READING_STEP[locale], status });
  step('in_progress');
  const slots = createSlots();
  const hidden = {
    question: await hideNames(text, slots, context),
    before: before && hideCall(before, slots),
  };
  const briefing = writeBriefing(hidden, context);
  const session = createToolSession({ question: hidden.question, slots, config }, context);
  const { words, model } = await converse(config, briefing, session.execute, context).catch((error: unknown) => {
    // What was computed before it failed is an answer all the same.
    if (error instanceof ModelFailure && error.reason !== 'stopped' && session.runs().some(isAnswered))
      return { words: '', model: config.model };
    step('error');
    throw error;
  });
  step('complete');
  const shown = worthShowing(session.runs());
  const checked = words === '' ? null : await checkReading(words, slots, { question: text, locale, database });
  if (checked !== null && 'flaw' in checked) log?.info?.({ flaw: checked.flaw }, 'the words of a model were not shown');
  return {
    calls: shown.map(({ call }) => call),
    result: shown.length === 0 ? null : together(shown, { title: text, model }),
    ...(checked !== null && 'reading' in checked && { reading: checked.reading }),
  };
}

/** The model's last words, within the time of a question. */
async function converse(
  config: ModelConfig,
  briefing: Briefing,
  execute: (call: ToolCall) => Promise<string>,
  context: ToolContext,
): Promise<Words> {
  const run = openModelRun(config, 'answer', context);
  const { runAgent } = await import('./agent/run-agent.ts');
  return traced('invoke_agent', {}, () => runAgent({ config, briefing, execute, run }));
}

function isAnswered({ answer }: SessionRun): boolean {
  return answer.kind !== 'problem';
}

/** Without what was tried in vain before it was mended. */
function worthShowing(runs: readonly SessionRun[]): SessionRun[] {
  const answered = runs.filter(isAnswered);
  return answered.length > 0 ? answered : runs.slice(-1);
}

/** One answer as it is; several as the parts of a report, proved together. */
function together(runs: readonly SessionRun[], { title, model }: { title: string; model: string }): ToolRun {
  const [first] = runs as readonly [SessionRun];
  const { continuesAs } = runs.findLast((run) => run.continuesAs !== undefined) ?? {};
  const goesOn = continuesAs === undefined ? {} : { continuesAs };
  if (runs.length === 1) return { answer: first.answer, receipt: { ...first.receipt, model }, ...goesOn };
  const hash = createHash('sha256');
  for (const { receipt } of runs) hash.update(receipt.hash);
  const { rule: _, ...receipt } = first.receipt;
  return {
    answer: { kind: 'report', title, parts: runs.map(({ answer }) => answer) },
    receipt: {
      ...receipt,
      model,
      rows: runs.reduce((sum, run) => sum + run.receipt.rows, 0),
      hash: hash.digest('hex'),
    },
    ...goesOn,
  };
}
