import { describe, expect, test } from 'vitest';
import { parseInput } from '../../../src/tools/parse-input.ts';
import { findTool } from '../../../src/tools/tool-table.ts';
import { findCallFaults } from './find-call-faults.ts';
import { MODEL_CASES, type ModelCase, readModelCases } from './model-case.ts';
import { rightCall } from './right-answer.ts';

const COUNTRY: ModelCase = {
  ...{ id: 'x', locale: 'en', question: 'x' },
  ways: [
    [
      {
        tool: 'measure',
        input: {
          measures: [['revenue', 'orders']],
          rule: [
            {
              all: [
                { field: 'country', is: 'eq', value: 'France' },
                { field: 'vip', is: 'eq', value: true },
              ],
            },
          ],
          period: [null, { span: 'last', count: 30, unit: 'day' }],
          sort: 'any',
        },
      },
    ],
    [{ tool: 'segment_report', input: {} }],
  ],
};
const RIGHT = {
  measures: ['orders', 'revenue'],
  rule: {
    all: [
      { field: 'vip', is: 'eq', value: true },
      { field: 'country', is: 'in', values: ['france'] },
    ],
  },
};

const faultsOf = (...inputs: readonly object[]) =>
  findCallFaults(COUNTRY, { calls: inputs.map((input) => ({ tool: 'measure', input })), said: '' });

describe('calls', () => {
  test.each([
    ['in another order and writing', RIGHT],
    ['with what may be left out', { ...RIGHT, period: { unit: 'day', count: 30, span: 'last' } }],
    ['with what may be anything', { ...RIGHT, sort: { measure: 'orders', direction: 'asc' } }],
  ])('are right %s', (_, input) => expect(faultsOf(input)).toEqual([]));

  test('are right the other way', () => {
    expect(findCallFaults(COUNTRY, { calls: [{ tool: 'segment_report', input: {} }], said: '' })).toEqual([]);
  });

  test.each([
    [
      'another value',
      { ...RIGHT, period: { span: 'last', count: 7, unit: 'day' } },
      /^measure\.period is .*7.*right is left out or/,
    ],
    ['a missing one', { measures: RIGHT.measures }, /^measure\.rule is left out, right is/],
    ['one that was not asked for', { ...RIGHT, share: true }, /^measure\.share was not asked for: true/],
  ])('are wrong with %s', (_, input, fault) => expect(faultsOf(input)).toEqual([expect.stringMatching(fault)]));

  test('are wrong by one too many, and by one too few', () => {
    expect(faultsOf(RIGHT, { measures: ['csat'] })).toEqual([expect.stringMatching(/^calls measure too: .*csat/)]);
    expect(faultsOf()).toEqual([expect.stringMatching(/^does not call /)]);
  });
});

describe('a case without calls', () => {
  const nothing: ModelCase = { id: 'x', locale: 'en', question: 'x', calls: 'none', asks: ['which'] };
  const call = { tool: 'measure', input: {} };

  test.each([
    ['asks back', { calls: [], said: 'Which ones?' }, []],
    ['asks nothing', { calls: [], said: 'No.' }, ['does not ask back: "No."']],
    ['calls', { calls: [call], said: 'which' }, ['calls measure, where nothing is to be called']],
  ])('that %s', (_, done, faults) => expect(findCallFaults(nothing, done)).toEqual(faults));
});

test('every value that the cases accept fits the tool', async () => {
  for (const wanted of await readModelCases(MODEL_CASES)) {
    const calls = 'ways' in wanted ? wanted.ways.flat() : [];
    for (const call of calls) {
      for (const [key, acceptable] of Object.entries(call.input)) {
        const values = acceptable === 'any' ? [] : acceptable.filter((value) => value !== null);
        for (const value of values) {
          const input = { ...(rightCall(call).input as object), [key]: value };
          expect(() => parseInput(findTool(call.tool)!, input), `${wanted.id} ${key}`).not.toThrow();
        }
      }
    }
  }
});
