import { describe, expect, test } from 'vitest';
import { RECORD_IMPORT_KINDS } from '../../../src/domain/imports/import-column.ts';
import { mapHeader, plainName } from '../../../src/domain/imports/map-header.ts';
import { createChoiceParser } from '../../../src/domain/imports/parse-choice.ts';
import { RECORD_KINDS } from '../../../src/domain/imports/records/record-kinds.ts';

describe.each(RECORD_IMPORT_KINDS)('%s', (kind) => {
  const { columns } = RECORD_KINDS[kind];

  test.each(['en', 'zh'] as const)('a file whose header is the labels (%s) needs no mapping', (locale) => {
    const mapping = mapHeader(
      columns.map(({ label }) => label[locale]),
      columns,
    );
    expect([...mapping].toSorted()).toEqual(columns.map(({ key }, at) => [key, at]).toSorted());
  });

  test('no name means two columns', () => {
    const names = columns.flatMap(({ key, label, synonyms = {} }) => {
      const own = [key, label.en, label.zh, ...(synonyms.en ?? []), ...(synonyms.zh ?? [])];
      return [...new Set(own.map(plainName))];
    });
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('every value has a name in both languages, and no name means two values', () => {
    for (const { key, choices = [] } of columns) {
      const parse = createChoiceParser(choices);
      for (const { value, label, synonyms = {} } of choices)
        for (const name of [value, label.en, label.zh, ...(synonyms.en ?? []), ...(synonyms.zh ?? [])])
          expect([key, name, parse(name)]).toEqual([key, name, value]);
    }
  });
});
