import type { FieldKey } from '../../domain/catalogue/fields.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { a, cue, maybe, type Reduction, rule } from '../reduce.ts';
import type { Item, Sense } from '../sense.ts';
import { condition } from './event-draft.ts';
import { isText } from './field-tests.ts';
import type { GrammarContext } from './grammar-context.ts';

type ValueSense = Extract<Sense, { kind: 'value' }>;

/** Values beside their field, several of one field, and those that are excluded. */
export function values({ isComparison }: GrammarContext): Reduction[] {
  const merge = (first: ValueSense, second: ValueSense): Sense | null =>
    first.field === second.field && first.except === second.except
      ? { ...first, ...(isComparison && { compared: true }), values: [...new Set([...first.values, ...second.values])] }
      : null;
  const joint = cue('or', 'and', ...(isComparison ? (['versus', 'to'] as const) : []));
  const line = rule(
    [a('value', isText), maybe(cue('and')), maybe(joint), a('value', isText)],
    (first, comma, word, second) => (comma === undefined && word === undefined ? null : merge(first, second)),
  );
  const places = PLACES.map((field) =>
    rule([a('value', isOf(field)), joint, a('value', isOf(field))], (first, _, second) => merge(first, second)),
  );
  return [
    // A field beside a value says which of several readings is meant: "champions segment", 流失阶段, "country Germany".
    ...VALUE_FIELDS.flatMap((field) => [
      rule(
        [
          a('field', (sense) => sense.field === field),
          maybe(cue('be')),
          maybe(cue('be', 'of')),
          a('value', (sense) => sense.field === field),
        ],
        (_, __, ___, value) => value,
      ),
      rule(
        [a('value', (sense) => sense.field === field), a('field', (sense) => sense.field === field)],
        (value) => value,
      ),
    ]),
    // Shanghai is a region and a city, Beijing here a city: what both are is meant.
    ...places,
    line,
    line,
    line,
    // "Shanghai and Germany": nobody is in both.
    rule([PLACE, AND_WORD, PLACE], (first, _, second) =>
      isComparison ? null : condition({ any: [...first, ...second] }),
    ),
    rule([cue('except'), maybe(cue('in')), a('value', isText)], (_, __, value) => ({ ...value, except: true })),
    rule([cue('except'), maybe(cue('in')), a('value', ({ field }) => field === 'vip')], (_, __, value) => ({
      ...value,
      except: true,
    })),
    rule([cue('not'), maybe(cue('to')), maybe(cue('in', 'be')), a('value')], (_, __, ___, value) => ({
      ...value,
      except: true,
    })),
    rule([a('value', ({ except }) => except === true), cue('except')], (value) => value),
    rule([a('value', isText), cue('except')], (value) => ({ ...value, except: true })),
  ];
}

const PLACES: readonly FieldKey[] = ['country', 'region', 'city'];

/** Every place that a word may be. */
const PLACE = {
  find: ({ senses }: Item): Rule[] | undefined => {
    const places = senses.flatMap((sense) =>
      sense.kind === 'value' && PLACES.includes(sense.field) && sense.except !== true
        ? [{ field: sense.field, is: 'in' as const, values: sense.values }]
        : [],
    );
    return places.length === 0 ? undefined : places;
  },
  optional: false,
};

const AND_WORD = {
  find: ({ senses }: Item): Sense | undefined =>
    senses.some((sense) => sense.kind === 'cue' && sense.cue === 'comma')
      ? undefined
      : senses.find((sense) => sense.kind === 'cue' && (sense.cue === 'and' || sense.cue === 'or')),
  optional: false,
};

function isOf(field: FieldKey): (sense: ValueSense) => boolean {
  return (sense) => sense.field === field;
}

/** Fields whose values people write beside the field's name. */
const VALUE_FIELDS: readonly FieldKey[] = [
  'rfm_segment',
  'lifecycle',
  'value_tier',
  'behaviour',
  'country',
  'region',
  'city',
  'industry',
  'kind',
  'gender',
  'source',
  'owner',
  'membership_tier',
  'size_band',
  'language',
  'income_band',
  'occupation',
  'credit_status',
  'need_type',
  'tags',
  'vip',
];
