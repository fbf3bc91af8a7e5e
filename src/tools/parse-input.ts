import { z } from 'zod';
import { DomainError } from '../domain/errors.ts';
import type { AnyTool } from './tool.ts';

type Issue = { path: readonly PropertyKey[]; message: string };

/** A message may list every field there is. */
const LONGEST_MESSAGE = 300;

/**
 * The input of a tool as its schema makes it.
 * @throws {DomainError} 'invalid_input', naming the path that does not fit
 */
export function parseInput({ input: schema }: Pick<AnyTool, 'input'>, input: unknown): unknown {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const en = mainIssue(parsed.error.issues);
  const zh = mainIssue(schema.safeParse(input, { error: z.locales.zhCN().localeError }).error?.issues ?? []);
  throw new DomainError('invalid_input', {
    en: `The input does not fit at ${placeOf(en)}: ${cut(en.message)}.`,
    zh: `输入在 ${placeOf(zh)} 处不符合要求：${cut(zh.message)}。`,
  });
}

/** The first issue; of a union, that of the branch which fits best: the fewest issues, then the deepest. */
function mainIssue(issues: readonly z.core.$ZodIssue[], outer: readonly PropertyKey[] = []): Issue {
  const [issue] = issues;
  if (issue === undefined) return { path: outer, message: '' };
  const path = [...outer, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return { path, message: issue.message };
  const branches = issue.errors.map((branch) => ({ count: branch.length, main: mainIssue(branch, path) }));
  branches.sort((a, b) => a.count - b.count || b.main.path.length - a.main.path.length);
  return branches[0]!.main;
}

function placeOf({ path }: Issue): string {
  return path.length === 0 ? 'input' : path.map(String).join('.');
}

function cut(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)} …` : message;
}
