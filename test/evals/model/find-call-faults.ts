import type { ToolCall } from '../../../src/domain/answer.ts';
import type { AcceptableCall, ModelCase } from './model-case.ts';
import { isSameValue } from './same-value.ts';

/** What an agent did with a question: its calls, and what it said where it made none. */
export type Done = { calls: readonly ToolCall[]; said: string };

/** What is wrong with it, in words; nothing where it is right. Of several ways that would be right the nearest counts. */
export function findCallFaults(wanted: ModelCase, done: Done): string[] {
  if ('ways' in wanted) return fewest(wanted.ways.map((way) => faultsOfWay(way, done.calls)));
  const asks = wanted.asks?.some((word) => done.said.toLowerCase().includes(word.toLowerCase())) ?? true;
  return [
    ...done.calls.map(({ tool }) => `calls ${tool}, where nothing is to be called`),
    ...(asks ? [] : [`does not ask back: ${JSON.stringify(done.said)}`]),
  ];
}

function faultsOfWay(way: readonly AcceptableCall[], calls: readonly ToolCall[]): string[] {
  const left = [...calls];
  const faults = way.flatMap((wanted) => {
    const candidates = left.filter(({ tool }) => tool === wanted.tool);
    const nearest = candidates.toSorted((a, b) => inputFaults(wanted, a).length - inputFaults(wanted, b).length)[0];
    if (!nearest) return [`does not call ${wanted.tool}`];
    left.splice(left.indexOf(nearest), 1);
    return inputFaults(wanted, nearest);
  });
  return [...faults, ...left.map(({ tool, input }) => `calls ${tool} too: ${JSON.stringify(input)}`)];
}

function inputFaults({ tool, input: wanted }: AcceptableCall, { input }: ToolCall): string[] {
  const given = (typeof input === 'object' ? (input ?? {}) : {}) as Record<string, unknown>;
  const ofWanted = Object.entries(wanted).flatMap(([key, acceptable]) => {
    const value = given[key] ?? null;
    if (acceptable === 'any' || acceptable.some((each) => isSameValue(key, each, value))) return [];
    const right = acceptable.map((each) => (each === null ? 'left out' : JSON.stringify(each))).join(' or ');
    return [`${tool}.${key} is ${value === null ? 'left out' : JSON.stringify(value)}, right is ${right}`];
  });
  const unasked = Object.keys(given).filter((key) => !(key in wanted) && given[key] !== null);
  return [...ofWanted, ...unasked.map((key) => `${tool}.${key} was not asked for: ${JSON.stringify(given[key])}`)];
}

function fewest(alternatives: readonly string[][]): string[] {
  return alternatives.toSorted((a, b) => a.length - b.length)[0]!;
}
