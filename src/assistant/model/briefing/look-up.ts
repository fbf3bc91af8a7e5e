import { FIELD_KEYS, fieldOf } from '../../../domain/catalogue/fields.ts';
import { GROUPINGS, type GroupingKey } from '../../../domain/catalogue/groupings.ts';
import { MEASURE_KEYS } from '../../../domain/catalogue/measures.ts';
import { TOOL_NAMES } from '../../../tools/tool-table.ts';
import { catalogueText } from './catalogue-text.ts';
import { relevantTo } from './relevant-to.ts';

/** The model's own tool: more of the catalogue and of the tools than its question seemed to need. */
export const LOOK_UP = {
  name: 'look_up',
  description:
    'Describes fields, measures, groupings and tools that you were not told of. Give words of what you need, or names of tools; "all" lists every key.',
  parameters: {
    type: 'object',
    properties: {
      words: { type: 'string' },
      tools: { type: 'array', items: { type: 'string', enum: [...TOOL_NAMES] } },
    },
  },
} as const;

/** What was looked up, and the tools that may be called from now on. */
export function lookUpMore(input: unknown): { text: string; tools: readonly string[] } {
  const { words = '', tools = [] } = (input ?? {}) as { words?: unknown; tools?: unknown };
  const said = typeof words === 'string' ? words.slice(0, 300) : '';
  const named = (Array.isArray(tools) ? tools : []).filter((each) => (TOOL_NAMES as readonly string[]).includes(each));
  const relevant = /^\s*all\b/i.test(said) ? EVERYTHING : relevantTo(said);
  const found = [...new Set([...named, ...relevant.tools])];
  return { text: `${catalogueText(relevant)}\nTools that you may call now: ${found.join(', ')}`, tools: found };
}

const EVERYTHING = {
  fields: new Set(FIELD_KEYS.filter((key) => fieldOf(key).privacy !== 'contact')),
  measures: new Set(MEASURE_KEYS),
  groupings: new Set(Object.keys(GROUPINGS) as GroupingKey[]),
  tools: new Set<string>(TOOL_NAMES),
};
