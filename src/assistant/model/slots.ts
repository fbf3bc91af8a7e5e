import type { Cell } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import { SLOT } from '../../domain/written/slot-text.ts';

/** Whether a cell names its row, and whether the model has seen that name. */
export type RowLabel = 'shown' | 'hidden';

/** A value that the model may refer to by name: in its text as a person reads it, in the inputs of tools as it is. */
export type Slot = { name: string; value: Cell; display: string; label?: RowLabel | undefined };

export type Slots = {
  /** The way to write it: `{name}`. */
  add(name: string, value: Cell, display: string, label?: RowLabel): string;
  has(name: string): boolean;
  find(name: string): Slot | undefined;
  display(name: string): string | undefined;
  /** Those that name their row. */
  labels(): readonly Slot[];
  /** The same input with values in the place of slots, at any depth. @throws {DomainError} 'invalid_input' naming an unknown slot */
  reveal(input: unknown): unknown;
};

const ONE_SLOT = new RegExp(`^\\s*${SLOT.source}\\s*$`);

/** No input of a tool is deeper; a model's may be anything. */
const DEEPEST_INPUT = 60;

/** The values of one question and its results, without any yet. */
export function createSlots(): Slots {
  const slots = new Map<string, Slot>();
  const get = (name: string): Slot => {
    const slot = slots.get(name);
    if (slot === undefined) throw unknownSlot(name);
    return slot;
  };
  const revealText = (text: string): Cell => {
    const name = ONE_SLOT.exec(text)?.[1];
    if (name !== undefined) return get(name).value;
    return text.replace(SLOT, (_, each: string) => String(get(each).value ?? ''));
  };
  const reveal = (input: unknown, depth = 0): unknown => {
    if (depth > DEEPEST_INPUT) throw tooDeep();
    if (typeof input === 'string') return revealText(input);
    if (Array.isArray(input)) return input.map((each) => reveal(each, depth + 1));
    if (typeof input !== 'object' || input === null) return input;
    return Object.fromEntries(Object.entries(input).map(([key, each]) => [key, reveal(each, depth + 1)]));
  };
  return {
    add(name, value, display, label) {
      slots.set(name, { name, value, display, label });
      return `{${name}}`;
    },
    has: (name) => slots.has(name),
    find: (name) => slots.get(name),
    display: (name) => slots.get(name)?.display,
    labels: () => [...slots.values()].filter(({ label }) => label !== undefined),
    reveal: (input) => reveal(input),
  };
}

function unknownSlot(name: string): DomainError {
  return new DomainError('invalid_input', {
    en: `There is no value {${name}}.`,
    zh: `没有名为 {${name}} 的值。`,
  });
}

function tooDeep(): DomainError {
  return new DomainError('invalid_input', { en: 'The input is nested too deeply.', zh: '输入的嵌套层级过深。' });
}
