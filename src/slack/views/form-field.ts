import type { InputBlock } from '@slack/types';
import { plain } from '../blocks/text.ts';

type FieldElement = InputBlock['element'];

/** A field of a form; its block and its element have the same name. */
export function formField(
  id: string,
  label: string,
  element: FieldElement,
  { optional = false, hint }: { optional?: boolean; hint?: string } = {},
): InputBlock {
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    optional,
    element: { ...element, action_id: id } as FieldElement,
    ...(hint !== undefined && { hint: plain(hint) }),
  };
}

type Entered = {
  value?: string | null;
  selected_option?: { value: string } | null;
  selected_date?: string | null;
  selected_time?: string | null;
};

/** What was entered in a field; undefined where it was left empty. */
export function readFormField(
  values: Readonly<Record<string, Readonly<Record<string, Entered>>>>,
  id: string,
): string | undefined {
  const { value, selected_option: option, selected_date: date, selected_time: time } = values[id]?.[id] ?? {};
  return (value ?? option?.value ?? date ?? time)?.trim() || undefined;
}
