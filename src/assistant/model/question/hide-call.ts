import { z } from 'zod';
import type { ToolCall } from '../../../domain/answer.ts';
import { FIELD_KEYS, fieldOf } from '../../../domain/catalogue/fields.ts';
import { isoCountryOf } from '../../../domain/country-names.ts';
import { findTool, TOOL_NAMES } from '../../../tools/tool-table.ts';
import { callText } from '../briefing/write-briefing.ts';
import type { Slots } from '../slots.ts';
import { slotsOfQuestion } from './hide-names.ts';

/** A longer call is told by its tool alone: lists of ids, say. */
const LONGEST_CALL = 4_000;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

let codeWords: ReadonlySet<string> | undefined;

/**
 * An earlier call for a model, in one line. Code may have found its texts in the data, by a slot or by a near spelling, so every text
 * is a slot but the words of schemas and catalogue, countries and days.
 */
export function hideCall(call: ToolCall, slots: Slots): string {
  if (callText(call).length > LONGEST_CALL) return call.tool;
  const slotOf = slotsOfQuestion(slots);
  codeWords ??= findCodeWords();
  const hidden = (input: unknown): unknown => {
    if (typeof input === 'string') return isOfCode(input) ? input : slotOf(input);
    if (Array.isArray(input)) return input.map(hidden);
    if (typeof input !== 'object' || input === null) return input;
    return Object.fromEntries(Object.entries(input).map(([key, each]) => [key, hidden(each)]));
  };
  return callText({ tool: call.tool, input: hidden(call.input) });
}

function isOfCode(text: string): boolean {
  return codeWords?.has(text) || DAY.test(text) || isoCountryOf(text) !== undefined;
}

/** All that schemas of tools and closed choices of fields allow by name. */
function findCodeWords(): ReadonlySet<string> {
  const words = new Set(FIELD_KEYS.flatMap((key) => (fieldOf(key).choices ?? []).map(({ value }) => String(value))));
  const collect = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { enum: values, const: value } = schema as { enum?: unknown; const?: unknown };
    for (const each of [values, value].flat()) if (typeof each === 'string') words.add(each);
    for (const each of Object.values(schema)) collect(each);
  };
  for (const name of TOOL_NAMES) collect(z.toJSONSchema(findTool(name)!.input, { io: 'input' }));
  return words;
}
