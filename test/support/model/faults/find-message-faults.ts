import type { ChatCompletionRequest } from '@copilotkit/aimock';

type Message = ChatCompletionRequest['messages'][number];

const ROLES = new Set<string>(['system', 'developer', 'user', 'assistant', 'tool']);
const OPENING_ROLES = new Set<string>(['system', 'developer']);

/** What providers refuse in the history of a request. */
export function* findMessageFaults(messages: readonly Message[]): Generator<string> {
  if (messages.length === 0) yield 'messages: empty';
  if (!messages.some(({ role }) => role === 'user')) yield 'messages: nobody asks anything';
  if (messages.at(-1)?.role === 'assistant') yield 'messages: the last one is the assistant’s own';
  for (const [at, message] of messages.entries()) {
    const where = `messages[${at}]`;
    yield* roleFaults(message, messages[at - 1], where);
    yield* contentFaults(message, where);
    if (message.role === 'assistant') yield* callFaults(message, where);
  }
  yield* pairingFaults(messages);
}

function* roleFaults({ role }: Message, before: Message | undefined, where: string): Generator<string> {
  if (!ROLES.has(role)) yield `${where}: unknown role "${role}"`;
  // Chat templates of vLLM raise "System message must be at the beginning".
  if (OPENING_ROLES.has(role) && before && !OPENING_ROLES.has(before.role))
    yield `${where}: a ${role} message in between`;
}

function* contentFaults({ role, content, tool_calls }: Message, where: string): Generator<string> {
  if (role === 'assistant' && tool_calls?.length) return;
  const text = Array.isArray(content) ? content.map((part) => part.text ?? '').join('') : content;
  if (text === null || text === undefined || text.trim() === '') yield `${where}: a ${role} message without content`;
}

function* callFaults({ tool_calls: calls }: Message, where: string): Generator<string> {
  if (calls?.length === 0) yield `${where}.tool_calls: empty; leave it out`;
  for (const call of calls ?? []) {
    if (call.type !== 'function') yield `${where}: a call of type "${call.type}"`;
    if (!call.function.name) yield `${where}: the call "${call.id}" names no tool`;
    if (!isObjectText(call.function.arguments)) yield `${where}: the arguments of "${call.id}" are no JSON object`;
  }
}

/** Every call is answered by one tool message right after it, and every tool message answers one. */
function* pairingFaults(messages: readonly Message[]): Generator<string> {
  const known = new Set<string>();
  let unanswered = new Set<string>();
  for (const [at, message] of messages.entries()) {
    const where = `messages[${at}]`;
    if (message.role === 'tool') {
      if (!unanswered.delete(message.tool_call_id ?? '')) yield `${where}: answers no call ("${message.tool_call_id}")`;
      continue;
    }
    if (unanswered.size > 0) yield `${where}: comes before the answers to ${[...unanswered].join(', ')}`;
    unanswered = new Set();
    for (const { id } of message.tool_calls ?? []) {
      if (!id) yield `${where}: a call without id`;
      else if (known.has(id)) yield `${where}: the id "${id}" is there twice`;
      known.add(id);
      unanswered.add(id);
    }
  }
  if (unanswered.size > 0) yield `messages: no answers to ${[...unanswered].join(', ')}`;
}

function isObjectText(text: unknown): boolean {
  if (typeof text !== 'string') return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
