import { type FieldKey, fieldOf } from '../../../domain/catalogue/fields.ts';
import type { GroupingKey } from '../../../domain/catalogue/groupings.ts';
import type { MeasureKey } from '../../../domain/catalogue/measures.ts';
import { lookUp, STATIC_LEXICON } from '../../../language/lexicon.ts';
import type { Sense } from '../../../language/sense.ts';
import { normalise, tokenise } from '../../../language/text/tokens.ts';
import { TOOL_WORDS } from './tool-words.ts';

/** What of the catalogue and of the tools a question may need. */
export type Relevant = {
  fields: ReadonlySet<FieldKey>;
  measures: ReadonlySet<MeasureKey>;
  groupings: ReadonlySet<GroupingKey>;
  tools: ReadonlySet<string>;
};

/** What most questions need, however they are worded. */
const EVERY_QUESTION = {
  fields: [
    'country',
    'orders',
    'revenue',
    'recency',
    'first_order_on',
    'last_order_on',
    'lifecycle',
    'rfm_segment',
    'tags',
  ],
  measures: ['customers', 'buyers', 'orders', 'revenue', 'average_order_value', 'new_customers', 'repeat_rate'],
  groupings: ['month', 'product', 'category', 'channel'],
  tools: ['find_customers', 'measure', 'describe_customer'],
} as const;

/** What the words of a text speak of by the lexicon of the grammar, beside what every question may need. */
export function relevantTo(text: string): Relevant {
  const normal = normalise(text);
  const tokens = tokenise(normal);
  const senses = tokens.flatMap((_, at) => lookUp([STATIC_LEXICON], tokens, at).flatMap((hit) => hit.senses));
  const found = { fields: new Set<FieldKey>(), measures: new Set<MeasureKey>(), groupings: new Set<GroupingKey>() };
  for (const sense of senses) note(sense, found);
  return {
    fields: new Set([...EVERY_QUESTION.fields, ...[...found.fields].filter(isShown)]),
    measures: new Set([...EVERY_QUESTION.measures, ...found.measures]),
    groupings: new Set([...EVERY_QUESTION.groupings, ...found.groupings]),
    tools: new Set([...EVERY_QUESTION.tools, ...toolsIn(normal)]),
  };
}

/** Contact data is on a portrait only, and no business of a model. */
function isShown(field: FieldKey): boolean {
  return fieldOf(field).privacy !== 'contact';
}

type Found = { fields: Set<FieldKey>; measures: Set<MeasureKey>; groupings: Set<GroupingKey> };

function note(sense: Sense, { fields, measures, groupings }: Found): void {
  switch (sense.kind) {
    case 'field':
    case 'value':
      fields.add(sense.field);
      break;
    case 'measure':
      measures.add(sense.measure);
      break;
    case 'measures':
      for (const measure of sense.measures) measures.add(measure);
      break;
    case 'grouping':
      groupings.add(sense.grouping);
      break;
    case 'event':
      if (sense.draft.measure !== undefined) measures.add(sense.draft.measure);
      break;
    case 'rank':
      if (sense.measure !== undefined) measures.add(sense.measure);
      break;
    case 'statistic':
      fields.add(sense.of);
      break;
  }
}

function toolsIn(normal: string): string[] {
  return Object.entries(TOOL_WORDS).flatMap(([tool, words]) => (words.test(normal) ? [tool] : []));
}
