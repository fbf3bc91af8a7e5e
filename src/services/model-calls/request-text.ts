import type { Locale } from '../../domain/locale.ts';

/** A body of chat completions; nothing of it is relied on, since any provider's switches may be in it. */
type Body = { messages?: unknown; tools?: unknown } & Record<string, unknown>;

/**
 * A request's body for people, and nothing left out: its messages as text, then one line for each tool and each other key.
 * Messages and tools that `before`, the request before it, began with are named by their number.
 */
export function requestText(request: unknown, before: unknown, locale: Locale): string {
  if (typeof request !== 'object') return json(request);
  const { messages, tools, ...others } = bodyOf(request);
  const earlier = bodyOf(before);
  const words = WORDS[locale];
  return [
    ...sinceBefore(listOf(messages), listOf(earlier.messages), words.messages).map(partText(messageText)),
    ...sinceBefore(listOf(tools), listOf(earlier.tools), words.tools).map(partText((tool) => `tool: ${json(tool)}`)),
    ...Object.entries(others).map(([key, value]) => `${key}: ${json(value)}`),
  ].join('\n');
}

/** What was there before, and is not shown again; or what is. */
type Part = { again: string } | { shown: unknown };

function sinceBefore(now: readonly unknown[], before: readonly unknown[], again: (count: number) => string): Part[] {
  const differing = now.findIndex((each, at) => json(each) !== json(before[at]));
  const same = differing < 0 ? now.length : differing;
  return [...(same === 0 ? [] : [{ again: again(same) }]), ...now.slice(same).map((shown) => ({ shown }))];
}

function partText(text: (shown: unknown) => string) {
  return (part: Part): string => ('again' in part ? part.again : text(part.shown));
}

/** The role and the words; what else is in a message, such as its calls of tools, as JSON. */
function messageText(message: unknown): string {
  if (typeof message !== 'object') return `message: ${json(message)}`;
  const { role, content, ...others } = bodyOf(message);
  const spoken = typeof content === 'string' ? content : json(content ?? '');
  const rest = Object.entries(others).map(([key, value]) => `  ${key}: ${json(value)}`);
  return [`${role}: ${spoken}`, ...rest].join('\n');
}

function bodyOf(value: unknown): Body {
  return typeof value === 'object' && value !== null ? (value as Body) : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function json(value: unknown): string {
  return JSON.stringify(value) ?? '';
}

const WORDS = {
  en: {
    messages: (count: number) => `(the first messages of the request before: ${count})`,
    tools: (count: number) => `(the first tools of the request before: ${count})`,
  },
  zh: {
    messages: (count: number) => `（与上一次请求开头相同的消息：${count} 条）`,
    tools: (count: number) => `（与上一次请求开头相同的工具：${count} 个）`,
  },
} as const;
