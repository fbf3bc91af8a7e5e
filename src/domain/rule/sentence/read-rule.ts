import { DomainError } from '../../errors.ts';
import type { Rule } from '../schema.ts';
import { takeCondition } from './conditions.ts';
import { expectHere, type Reader, skipSpaces, takePhrase } from './reader.ts';
import type { ReadContext } from './said.ts';
import { takeWord, type Word } from './words.ts';

/** Brackets and negations within one another, as many as a typed call may have. */
const DEEPEST = 20;

/**
 * Takes conditions joined by "and" or by "or".
 * @throws {DomainError} 'not_understood' for both without brackets, and for too many brackets
 */
export function takeRule(reader: Reader, context: ReadContext, depth = 0): Rule | undefined {
  const first = takeOperand(reader, context, depth);
  if (first === undefined) return undefined;
  const joint = takeJoint(reader, context);
  if (joint === undefined) return first;
  const parts = [first];
  let next: Word | undefined = joint;
  while (next !== undefined) {
    if (next !== joint) throw bothJoints(reader);
    const part = takeOperand(reader, context, depth);
    if (part === undefined) return undefined;
    parts.push(part);
    next = takeJoint(reader, context);
  }
  return joint === 'and' ? { all: parts } : { any: parts };
}

function takeOperand(reader: Reader, context: ReadContext, depth: number): Rule | undefined {
  if (depth > DEEPEST) throw tooDeep();
  if (takeWord(reader, 'not', context.locale)) {
    const inner = takeOperand(reader, context, depth + 1);
    return inner && { not: inner };
  }
  if (takePhrase(reader, '(')) {
    const inner = takeRule(reader, context, depth + 1);
    if (inner === undefined) return undefined;
    if (takePhrase(reader, ')')) return inner;
    return expectHere(reader, { en: '")"', zh: '“）”' });
  }
  if (takeWord(reader, 'everybody', context.locale)) return { all: [] };
  if (takeWord(reader, 'nobody', context.locale)) return { any: [] };
  return takeCondition(reader, context);
}

function takeJoint(reader: Reader, context: ReadContext): Word | undefined {
  if (takeWord(reader, 'and', context.locale)) return 'and';
  if (takeWord(reader, 'or', context.locale)) return 'or';
  skipSpaces(reader);
  return expectHere(reader, { en: '"and" or "or"', zh: '“且”或“或”' });
}

function bothJoints(reader: Reader): DomainError {
  const place = reader.text.slice(0, reader.at).trim().slice(-40);
  return new DomainError('not_understood', {
    en: `"and" and "or" stand side by side at "${place}": put brackets around what belongs together.`,
    zh: `“${place}”处“且”与“或”并列：请用括号括起属于一起的条件。`,
  });
}

function tooDeep(): DomainError {
  return new DomainError('not_understood', {
    en: `The sentence has more than ${DEEPEST} brackets within one another; say the same with fewer.`,
    zh: `句子的括号嵌套超过 ${DEEPEST} 层；请用更少的括号表达同样的条件。`,
  });
}
