import type { ToolCall } from '../../../domain/answer.ts';
import { countryName, isoCountryOf } from '../../../domain/country-names.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { ModelConfig } from '../../../model-config.ts';
import { parseInput } from '../../../tools/parse-input.ts';
import { runTool, type ToolRun } from '../../../tools/run-tool.ts';
import type { ToolContext } from '../../../tools/tool.ts';
import { findTool } from '../../../tools/tool-table.ts';
import { callText } from '../briefing/write-briefing.ts';
import { nameOfCountry } from '../reading/row-labels.ts';
import { showResult } from '../results/show-result.ts';
import type { Slots } from '../slots.ts';
import { asksForChange } from './asks-for-change.ts';
import { stepTitle } from './step-title.ts';

/** A call with what it gave. */
export type SessionRun = ToolRun & { call: ToolCall };

/** The tools of one question: each call goes through the door, and the model sees of its result what it may. */
export type ToolSession = {
  /** What the model is told of a call; whatever it asked for, nothing is thrown at it. */
  execute: (call: ToolCall) => Promise<string>;
  /** In the order of the calls. */
  runs: () => SessionRun[];
};

const TOO_MANY = 'No more calls for this question: answer with what you have.';
const NOT_ASKED_FOR = 'The person did not ask for a change.';

/** A change is proposed only where the words of the question, names hidden, ask for one. */
export function createToolSession(
  { question, slots, config }: { question: string; slots: Slots; config: Pick<ModelConfig, 'limits' | 'sees'> },
  context: ToolContext,
): ToolSession {
  const { locale, settings, onProgress } = context;
  const reader = { locale, timeZone: settings.timeZone, currency: settings.currency };
  const runs: SessionRun[] = [];
  const told = new Map<string, Promise<string>>();

  const run = async (asked: ToolCall, at: number): Promise<string> => {
    const name = `t${at + 1}`;
    const step = { kind: 'step', id: name, title: stepTitle(asked.tool)[locale] } as const;
    onProgress?.({ ...step, status: 'in_progress' });
    const call = { ...asked, input: revealed(asked.input, slots) };
    const ran = await runTool(call, context);
    const { answer } = ran;
    runs[at] = { ...ran, call };
    onProgress?.({ ...step, status: answer.kind === 'problem' ? 'error' : 'complete' });
    if (answer.kind === 'metric') nameCountries(call.input, at + 1);
    const shown = showResult(answer, name, slots, { sees: config.sees, reader });
    return [shown, ...misfitOf(call)].join('\n');
  };
  /** A single figure has no row that would say whose it is. */
  const nameCountries = (input: unknown, number: number) => {
    for (const [at, country] of countriesIn(input).entries())
      slots.add(nameOfCountry(number, at), country, countryName(country, locale), 'shown');
  };
  let calls = 0;
  return {
    execute(call) {
      const isWriting = findTool(call.tool)?.effect === 'write';
      if (isWriting && !asksForChange(question, call.tool)) return Promise.resolve(NOT_ASKED_FOR);
      const key = callText(call);
      const before = told.get(key);
      if (before) return before;
      if (calls >= config.limits.toolCalls) return Promise.resolve(TOO_MANY);
      const telling = run(call, calls++);
      told.set(key, telling);
      return telling;
    },
    runs: () => runs.filter((each) => each !== undefined),
  };
}

function countriesIn(input: unknown): string[] {
  if (typeof input === 'string') return isoCountryOf(input) === undefined ? [] : [input];
  return typeof input === 'object' && input !== null ? Object.values(input).flatMap(countriesIn) : [];
}

/** An input with an unknown slot goes to the door as it is, which says that the value is not known. */
function revealed(input: unknown, slots: Slots): unknown {
  try {
    return slots.reveal(input);
  } catch (error) {
    if (error instanceof DomainError) return input;
    throw error;
  }
}

/** Where an input does not fit its schema, so that the model can mend it; of our words only, never of the data's. */
function misfitOf({ tool: name, input }: ToolCall): string[] {
  const tool = findTool(name);
  if (!tool) return [];
  try {
    parseInput(tool, input);
    return [];
  } catch (error) {
    return error instanceof DomainError ? [error.text.en] : [];
  }
}
