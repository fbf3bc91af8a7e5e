import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { AIMessage, AIMessageChunk } from '@langchain/core/messages';
import { storableText, storableValue } from '../../../db/storable-text.ts';
import { isTooDeep } from '../../../tools/parse-input.ts';

const UNREADABLE = { unreadable: true };

/** Whether the arguments of a settled call were no whole JSON object: its tool must not run. */
export function isUnreadable(input: unknown): boolean {
  return isDeepStrictEqual(input, UNREADABLE);
}

/** Another name in its history and a provider refuses the next request. */
const TOOL_NAME = /^[\w-]{1,64}$/;

/** No question needs more calls at once; some 20,000 would keep the process busy for minutes. */
const MOST_CALLS = 64;

type RawCall = { name: string; args: Record<string, unknown> | null };

/**
 * A model's message as the rest may rely on it: its text as one string, every call with an id of its own and arguments that were whole
 * JSON. langchain completes arguments that were cut off, and a rule that lost its end would give a wrong figure. Half characters, which no
 * provider takes back, and NUL, which no database keeps, are gone.
 */
export function settleMessage(message: AIMessage): AIMessage {
  const calls = rawCallsOf(message).slice(0, MOST_CALLS);
  return new AIMessage({
    id: randomUUID(),
    content: storableText(message.text),
    tool_calls: calls.map(({ name, args }) => ({
      id: `call_${randomUUID().replaceAll('-', '')}`,
      type: 'tool_call',
      name: TOOL_NAME.test(name) ? name : 'unnamed',
      args: args ?? UNREADABLE,
    })),
  });
}

function rawCallsOf(message: AIMessage): RawCall[] {
  const chunks = message instanceof AIMessageChunk ? (message.tool_call_chunks ?? []) : [];
  if (chunks.length > 0) return chunks.map(({ name, args }) => ({ name: name ?? '', args: readArguments(args ?? '') }));
  return [
    ...(message.tool_calls ?? []).map(({ name, args }) => ({ name, args: asObject(args) })),
    ...(message.invalid_tool_calls ?? []).map(({ name, args }) => ({
      name: name ?? '',
      args: readArguments(args ?? ''),
    })),
  ];
}

/** Arguments as an object: one already (Ollama), or whole JSON, also twice encoded or fenced as code; null for anything else. */
function readArguments(text: unknown): Record<string, unknown> | null {
  if (typeof text !== 'string') return asObject(text);
  const bare = text.trim().replace(/^```(?:json)?\s*([\s\S]*?)\s*```$/, '$1');
  try {
    return asObject(JSON.parse(bare));
  } catch {
    return null;
  }
}

function asObject(value: unknown): Record<string, unknown> | null {
  if (typeof value === 'string') return value.trim().startsWith('{') ? readArguments(value) : null;
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isTooDeep(value)) return null;
  return storableValue(value) as Record<string, unknown>;
}
