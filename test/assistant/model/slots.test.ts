import { expect, test } from 'vitest';
import { createSlots } from '../../../src/assistant/model/slots.ts';
import { DomainError } from '../../../src/domain/errors.ts';

test('gives inputs their values back, whole ones as they are and others inside texts, at any depth', () => {
  const slots = createSlots();
  expect(slots.add('t1.r1.revenue', 12.5, '£12.50')).toBe('{t1.r1.revenue}');
  slots.add('q1', 'Sophie Durand', 'Sophie Durand');
  slots.add('t1.r2.name', null, '–');
  expect(
    slots.reveal({
      customer: ' {q1} ',
      rule: { all: [{ field: 'revenue', is: 'gt', value: '{t1.r1.revenue}' }] },
      note: 'for {q1}: {t1.r1.revenue}{t1.r2.name}',
      limit: 5,
      none: null,
      yes: true,
    }),
  ).toEqual({
    customer: 'Sophie Durand',
    rule: { all: [{ field: 'revenue', is: 'gt', value: 12.5 }] },
    note: 'for Sophie Durand: 12.5',
    limit: 5,
    none: null,
    yes: true,
  });
  expect(slots.display('t1.r1.revenue')).toBe('£12.50');
  expect(slots.display('t1.r9.revenue')).toBeUndefined();
  expect([slots.has('q1'), slots.has('q2')]).toEqual([true, false]);
});

test('refuses a slot that nothing filled, and names it', () => {
  const slots = createSlots();
  const refusal = (() => {
    try {
      return slots.reveal({ customer: 'about {t1.r3.name}' });
    } catch (error) {
      return error;
    }
  })();
  expect(refusal).toBeInstanceOf(DomainError);
  expect(refusal).toMatchObject({ code: 'invalid_input', message: expect.stringContaining('{t1.r3.name}') });
});

test('a value that looks like a slot is not revealed again', () => {
  const slots = createSlots();
  slots.add('q1', '{q2}', '{q2}');
  slots.add('q2', 'secret', 'secret');
  expect(slots.reveal(['{q1}', 'x {q1}'])).toEqual(['{q2}', 'x {q2}']);
});

test('refuses input of endless depth, and sets no prototype', () => {
  const slots = createSlots();
  const deep = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000));
  expect(() => slots.reveal(deep)).toThrow(DomainError);
  const polluting = slots.reveal(JSON.parse('{"__proto__": {"polluted": true}}')) as object;
  expect(Object.getPrototypeOf(polluting)).toBe(Object.prototype);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('tells which slots name their row', () => {
  const slots = createSlots();
  slots.add('t1.r1.country', 'France', 'France', 'shown');
  slots.add('t1.r1.revenue', 1, '1');
  expect(slots.labels().map(({ name }) => name)).toEqual(['t1.r1.country']);
});
