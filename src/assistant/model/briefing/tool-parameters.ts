import { z } from 'zod';
import { FIELD_KEYS } from '../../../domain/catalogue/fields.ts';
import { GROUPINGS } from '../../../domain/catalogue/groupings.ts';
import { MEASURE_KEYS, RANKING_MEASURES } from '../../../domain/catalogue/measures.ts';
import { Period } from '../../../domain/period.ts';
import { AnyOccurrence, OrderFilter, Rule } from '../../../domain/rule/schema.ts';
import type { AnyTool } from '../../../tools/tool.ts';

/** A JSON Schema as a provider takes it: self-contained, an object at the top. */
export type ToolParameters = { type: 'object'; properties: Record<string, unknown>; required?: string[] };

/** Types that prompts/assistant.md explains once, instead of each tool in full. */
const NAMED = z.registry<{ id: string }>();
NAMED.add(Rule, { id: 'Rule' });
NAMED.add(Period, { id: 'Period' });
NAMED.add(OrderFilter, { id: 'OrderFilter' });
NAMED.add(AnyOccurrence, { id: 'Records' });

/** Closed lists of keys that the briefing names as far as the question needs them. */
const KEY_LISTS = new Map<string, string>([
  [FIELD_KEYS.join(), 'Field'],
  [MEASURE_KEYS.join(), 'Measure'],
  [RANKING_MEASURES.join(), 'Measure'],
  [Object.keys(GROUPINGS).join(), 'Grouping'],
]);

const parametersOf = new WeakMap<AnyTool, ToolParameters>();

/** What a tool takes, in few tokens: the named types and lists of keys stand by name. The door parses by the whole schema all the same. */
export function toolParameters(tool: AnyTool): ToolParameters {
  const known = parametersOf.get(tool);
  if (known) return known;
  const { properties = {}, required } = z.toJSONSchema(tool.input, {
    metadata: NAMED,
    io: 'input',
    // Our registry of names stands in the place of the one that holds descriptions.
    override: ({ zodSchema, jsonSchema }) => {
      const { description } = z.globalRegistry.get(zodSchema) ?? {};
      if (description !== undefined) jsonSchema.description = description;
    },
  });
  const compact: ToolParameters = {
    type: 'object',
    properties: compacted(properties) as Record<string, unknown>,
    ...(required && { required }),
  };
  parametersOf.set(tool, compact);
  return compact;
}

/** Bounds and closed objects are left to the door, which names what does not fit. */
const LEFT_OUT = new Set([
  'additionalProperties',
  'minItems',
  'maxItems',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
]);

function compacted(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(compacted);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, description, enum: values } = schema as { $ref?: string; description?: string; enum?: string[] };
  const named = (name: string, type: string) => ({ type, description: [name, description].filter(Boolean).join(': ') });
  if ($ref !== undefined) return named($ref.replace('#/$defs/', ''), 'object');
  const list = values === undefined ? undefined : KEY_LISTS.get(values.join());
  if (list !== undefined) return named(list, 'string');
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !LEFT_OUT.has(key))
      .map(([key, each]) => [key, compacted(each)]),
  );
}
