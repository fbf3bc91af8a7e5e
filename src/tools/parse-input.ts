import { z } from 'zod';
import { storableValue } from '../db/storable-text.ts';
import type { ToolCall } from '../domain/answer.ts';
import { DomainError } from '../domain/errors.ts';
import type { Locale } from '../domain/locale.ts';
import type { AnyTool } from './tool.ts';

type Issue = { path: readonly PropertyKey[]; message: string };

/** A message may list every field there is. */
const LONGEST_MESSAGE = 300;

/** Objects within one another. */
const DEEPEST = 20;

/**
 * The input of a tool as its schema makes it; text in it is such that the database can hold it and search for it.
 * @throws {DomainError} 'invalid_input', naming the path that does not fit
 */
export function parseInput({ input: schema }: Pick<AnyTool, 'input'>, given: unknown): unknown {
  if (isTooDeep(given)) throw tooDeep();
  const input = storableValue(given);
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const en = mainIssue(parsed.error.issues, 'en');
  const chinese = schema.safeParse(input, { error: z.locales.zhCN().localeError });
  const zh = mainIssue(chinese.error?.issues ?? [], 'zh');
  throw new DomainError('invalid_input', {
    en: `The input does not fit at ${placeOf(en)}: ${cut(en.message)}.`,
    zh: `输入在 ${placeOf(zh)} 处不符合要求：${cut(zh.message)}。`,
  });
}

/**
 * Whether objects (or lists of lists) lie within one another deeper than any question has them; without recursion, which a deep input
 * would exhaust.
 */
export function isTooDeep(input: unknown): boolean {
  const open: { value: unknown; depth: number; inList: boolean }[] = [{ value: input, depth: 0, inList: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth, inList } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEEPEST) return true;
    const isList = Array.isArray(value);
    const inner = isList && !inList ? depth : depth + 1;
    for (const part of Object.values(value)) open.push({ value: part, depth: inner, inList: isList });
  }
  return false;
}

/** The call without an input that lies too deep to be written as JSON. */
export function writableCall(call: ToolCall): ToolCall {
  return isTooDeep(call.input) ? { ...call, input: null } : call;
}

function tooDeep(): DomainError {
  return new DomainError('invalid_input', {
    en: `The input is nested more than ${DEEPEST} levels deep; a rule says the same with fewer brackets.`,
    zh: `输入的嵌套超过 ${DEEPEST} 层；请用更少的括号表达同样的条件。`,
  });
}

/** The first issue; of a union, that of the branch which fits best: the fewest issues, then the deepest. */
function mainIssue(issues: readonly z.core.$ZodIssue[], locale: Locale, outer: readonly PropertyKey[] = []): Issue {
  const [issue] = issues;
  if (issue === undefined) return { path: outer, message: '' };
  const path = [...outer, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return { path, message: messageOf(issue, locale) };
  const branches = issue.errors.map((branch) => ({ count: branch.length, main: mainIssue(branch, locale, path) }));
  branches.sort((a, b) => a.count - b.count || b.main.path.length - a.main.path.length);
  return branches[0]!.main;
}

/** Checks of our own carry their text in both languages; zod knows only its own. */
function messageOf(issue: z.core.$ZodIssue, locale: Locale): string {
  return issue.code === 'custom' && typeof issue.params?.[locale] === 'string' ? issue.params[locale] : issue.message;
}

function placeOf({ path }: Issue): string {
  return path.length === 0 ? 'input' : path.map(String).join('.');
}

function cut(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)} …` : message;
}
