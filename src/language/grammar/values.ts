import type { FieldKey } from '../../domain/catalogue/fields.ts';
import { a, cue, maybe, type Reduction, rule } from '../reduce.ts';
import type { Sense } from '../sense.ts';
import { isText } from './field-tests.ts';
import type { GrammarContext } from './grammar-context.ts';

type ValueSense = Extract<Sense, { kind: 'value' }>;

/** Values beside their field, several of one field, and those that are excluded. */
export function values({ isComparison }: GrammarContext): Reduction[] {
  const merge = (first: ValueSense, second: ValueSense): Sense | null =>
    first.field === second.field && first.except === second.except
      ? { ...first, ...(isComparison && { compared: true }), values: [...new Set([...first.values, ...second.values])] }
      : null;
  const line = rule(
    [
      a('value', isText),
      maybe(cue('and')),
      maybe(cue('or', 'and', ...(isComparison ? (['versus', 'to'] as const) : []))),
      a('value', isText),
    ],
    (first, comma, joint, second) => (comma === undefined && joint === undefined ? null : merge(first, second)),
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
    line,
    line,
    line,
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
