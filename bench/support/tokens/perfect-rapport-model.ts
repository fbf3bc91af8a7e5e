import type { ChatCompletionRequest } from '@copilotkit/aimock';
import type { Answer, ToolCall } from '../../../src/domain/answer.ts';
import { FIELD_KEYS, fieldOf } from '../../../src/domain/catalogue/fields.ts';
import { GROUPINGS } from '../../../src/domain/catalogue/groupings.ts';
import { MEASURE_KEYS, measureOf } from '../../../src/domain/catalogue/measures.ts';
import type { Locale } from '../../../src/domain/locale.ts';
import type { ModelScript } from '../../../test/support/model/model-script.ts';

/** What is right: the call that the grammar makes of the question, and what comes of it; null where it rightly declines. */
type Gold = { question: string; locale: Locale; call: ToolCall | null; answer: Answer };

/** A model that looks up exactly what it was not told of, makes the right call, and says one sentence over the result. */
export function perfectRapportModel({ question, locale, call, answer }: Gold): ModelScript {
  return (request) => {
    if (call === null) return { text: locale === 'zh' ? '没有这个日期。' : 'There is no such date.' };
    const made = callsMade(request);
    if (made.includes(call.tool)) return { text: readingOf(answer, locale) };
    const unknown = unknownTo(request, call);
    if (unknown !== null && made.length === 0) return { calls: [{ name: 'look_up', arguments: unknown }] };
    return { calls: [{ name: call.tool, arguments: withSlots(call.input, slotsIn(request, question)) as object }] };
  };
}

function sinceQuestion({ messages }: ChatCompletionRequest) {
  return messages.slice(messages.findLastIndex(({ role }) => role === 'user'));
}

function callsMade(request: ChatCompletionRequest): string[] {
  return sinceQuestion(request).flatMap(({ tool_calls = [] }) => tool_calls.map((made) => made.function.name));
}

/** Keys of the catalogue with the words by which they are looked up. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(GROUPINGS).map(([key, { label }]) => [key, label.en] as const),
  ...MEASURE_KEYS.map((key) => [key, measureOf(key).label.en] as const),
  ...FIELD_KEYS.map((key) => [key, fieldOf(key).label.en] as const),
]);

/** What the right call needs and no message speaks of, as the input of `look_up`; null when all is there. */
function unknownTo({ tools = [], messages }: ChatCompletionRequest, { tool, input }: ToolCall): object | null {
  const told = new Set(JSON.stringify(messages).match(/\w+/g));
  const keys = [...new Set(textsIn(input))].filter((text) => LABELS.has(text) && !told.has(text));
  const isOffered = tools.some((each) => each.function.name === tool);
  if (isOffered && keys.length === 0) return null;
  const words = keys.map((key) => LABELS.get(key)).join(', ');
  return { ...(words && { words }), ...(!isOffered && { tools: [tool] }) };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What each slot of the question stands for: the question as it was typed laid over the one that was sent. */
function slotsIn(request: ChatCompletionRequest, question: string): ReadonlyMap<string, string> {
  const sent = String(sinceQuestion(request)[0]?.content).split('Question: ').at(-1)!;
  const slots = sent.match(/\{q\d+\}/g) ?? [];
  const pattern = sent.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{q\d+\}/g, '(.+?)');
  const [, ...texts] = new RegExp(`^${pattern}$`).exec(question) ?? [];
  return new Map(texts.map((text, at) => [text, slots[at]!]));
}

function withSlots(value: unknown, slots: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return slots.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => withSlots(each, slots));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withSlots(each, slots)]));
}

/** One sentence with one figure and one next step, as the prompt asks, in the person's language. */
function readingOf(answer: Answer, locale: Locale): string {
  const told =
    locale === 'zh' ? ['结果是', '。接下来可以按月查看。'] : ['It is ', '. You could look at it month by month next.'];
  return told.join(figureOf(answer));
}

function figureOf(answer: Answer): string {
  switch (answer.kind) {
    case 'metric':
      return '{t1.value}';
    case 'portrait':
      return `{t1.${answer.facts[0]!.key}}`;
    default:
      return '{t1.total}';
  }
}
