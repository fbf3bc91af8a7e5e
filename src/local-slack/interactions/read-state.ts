import type { Block } from '../block-kit/block.ts';
import { interactiveElements, nestedBlocks } from '../block-kit/walk-block.ts';

export type Entry = string | readonly string[];
export type FindEntry = (blockId: string, actionId: string) => Entry | undefined;
export type StateValues = Record<string, Record<string, Record<string, unknown>>>;
type Element = ReturnType<typeof interactiveElements>[number];
type Option = { value: string };

/** `state.values` of a view or message: for every field what the person entered, else what the app put there. */
export function readState(blocks: readonly Block[], find: FindEntry): StateValues {
  const values: StateValues = {};
  for (const block of blocks.flatMap(nestedBlocks)) {
    for (const element of interactiveElements(block)) {
      if (STATELESS.has(element.type) || !block.block_id || !element.action_id) continue;
      const entry = find(block.block_id, element.action_id);
      values[block.block_id] = { ...values[block.block_id], [element.action_id]: readElement(element, entry) };
    }
  }
  return values;
}

const STATELESS = new Set(['button', 'overflow', 'feedback_buttons', 'icon_button', 'workflow_button']);

/** The fields that a view wants filled and that are empty, by block, as Slack marks them before it asks the app. */
export function findMissing(blocks: readonly Block[], values: StateValues): Record<string, string> {
  const required = blocks.flatMap(nestedBlocks).filter(({ type, optional }) => type === 'input' && !optional);
  const empty = required.filter(({ block_id = '' }) => Object.values(values[block_id] ?? {}).every(isEmpty));
  return Object.fromEntries(empty.map(({ block_id = '' }) => [block_id, 'Please complete this required field.']));
}

function isEmpty({ type: _, ...rest }: Record<string, unknown>): boolean {
  return Object.values(rest).every(
    (each) => each === null || each === '' || (Array.isArray(each) && each.length === 0),
  );
}

/** What a person chose in one element, in the field that Slack names after the kind of element. */
export function readElement(element: Element, entry: Entry | undefined): Record<string, unknown> {
  const { type } = element;
  const one = Array.isArray(entry) ? entry[0] : entry;
  const all = entry === undefined ? undefined : Array.isArray(entry) ? entry : [entry];
  switch (type) {
    case 'static_select':
    case 'radio_buttons':
    case 'overflow':
    case 'external_select':
      return { type, selected_option: one === undefined ? (element.initial_option ?? null) : optionOf(element, one) };
    case 'multi_static_select':
    case 'checkboxes':
      return {
        type,
        selected_options: all ? all.flatMap((each) => optionOf(element, each) ?? []) : (element.initial_options ?? []),
      };
    case 'users_select':
      return { type, selected_user: one ?? element.initial_user ?? null };
    case 'multi_users_select':
      return { type, selected_users: all ?? element.initial_users ?? [] };
    case 'conversations_select':
      return { type, selected_conversation: one ?? element.initial_conversation ?? null };
    case 'channels_select':
      return { type, selected_channel: one ?? element.initial_channel ?? null };
    case 'datepicker':
      return { type, selected_date: (one ?? element.initial_date) || null };
    case 'timepicker':
      return { type, selected_time: (one ?? element.initial_time) || null };
    case 'datetimepicker':
      return {
        type,
        selected_date_time: one ? Math.floor(Date.parse(one) / 1000) : (element.initial_date_time ?? null),
      };
    default:
      return { type, value: (one ?? element.initial_value) || null };
  }
}

function optionOf(element: Element, value: string): Option | null {
  const groups = (element.option_groups as { options: Option[] }[] | undefined) ?? [];
  const options = [...((element.options as Option[] | undefined) ?? []), ...groups.flatMap((group) => group.options)];
  return options.find((each) => each.value === value) ?? null;
}
