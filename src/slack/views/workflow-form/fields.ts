import type { InputBlock, PlainTextInput, PlainTextOption, StaticSelect } from '@slack/types';
import type { Bilingual, Locale } from '../../../domain/locale.ts';
import { cutLine, plain } from '../../blocks/text.ts';
import { LIMITS } from '../../limits.ts';
import { formField } from '../form-field.ts';
import { type Entries, entryOf } from './entries.ts';
import type { Choice } from './form-part.ts';

type Place = { id: string; label: Bilingual; locale: Locale; entries: Entries };
type Options = { optional?: boolean; hint?: Bilingual };

/** More are not scrolled through, and would make the view too large: then the name is written. */
const MOST_CHOICES = 200;
/** As tools take names. */
const LONGEST_NAME = 200;

/** One of several; what is chosen stands among them even where it is offered no more. */
export function menuField(place: Place, choices: readonly Choice[]): InputBlock {
  const chosen = entryOf(place.entries, place.id);
  const isKnown = chosen === undefined || choices.some(({ value }) => value === chosen);
  const all = isKnown ? choices : [{ value: chosen, text: chosen }, ...choices];
  const isWritten =
    all.length === 0 || all.length > MOST_CHOICES || all.some(({ value }) => value.length > LIMITS.optionValue);
  if (isWritten) return textField(place, { most: LONGEST_NAME });
  const initial = all.find(({ value }) => value === chosen);
  const menu: StaticSelect = {
    type: 'static_select',
    ...sourceOf(all),
    ...(initial && { initial_option: optionOf(initial) }),
  };
  return field(place, menu);
}

/** One of several on which other fields depend: the form changes with it. */
export function redrawingMenuField(
  { chosen, ...place }: Omit<Place, 'entries'> & { chosen: string },
  choices: readonly Choice[],
): InputBlock {
  const block = menuField({ ...place, entries: { [place.id]: chosen } }, choices);
  return block.element.type === 'static_select' ? { ...block, dispatch_action: true } : block;
}

export function textField(
  place: Place,
  { most, multiline = false, ...options }: Options & { most: number; multiline?: boolean },
): InputBlock {
  const entry = entryOf(place.entries, place.id);
  const fits = entry !== undefined && entry !== '' && entry.length <= most;
  const element: PlainTextInput = {
    type: 'plain_text_input',
    max_length: most,
    ...(multiline && { multiline }),
    ...(fits && { initial_value: entry }),
  };
  return field(place, element, options);
}

export function numberField(
  place: Place,
  { whole = false, ...options }: Options & { whole?: boolean } = {},
): InputBlock {
  const entry = entryOf(place.entries, place.id);
  const isNumber = entry !== undefined && /^-?\d+(?:\.\d+)?$/.test(entry);
  return field(
    place,
    { type: 'number_input', is_decimal_allowed: !whole, ...(isNumber && { initial_value: entry }) },
    options,
  );
}

export function timeField(place: Place, options: Options = {}): InputBlock {
  const entry = entryOf(place.entries, place.id);
  return field(place, { type: 'timepicker', ...(entry !== undefined && { initial_time: entry }) }, options);
}

/** Any of several, ten at most. */
export function checkField(place: Place, choices: readonly Choice[]): InputBlock {
  const entered = place.entries[place.id] ?? [];
  const initial = choices.filter(({ value }) => entered.includes(value)).map(optionOf);
  return field(place, {
    type: 'checkboxes',
    options: choices.map(optionOf),
    ...(initial.length > 0 && { initial_options: initial }),
  });
}

function field(
  { id, label, locale }: Place,
  element: InputBlock['element'],
  { optional, hint }: Options = {},
): InputBlock {
  return formField(id, label[locale], element, {
    ...(optional && { optional }),
    ...(hint && { hint: hint[locale] }),
  });
}

/** In groups where they have some, and where one list would be too long. */
function sourceOf(choices: readonly Choice[]): Pick<StaticSelect, 'options' | 'option_groups'> {
  const isPlain = choices.every(({ group }) => group === undefined);
  if (isPlain && choices.length <= LIMITS.selectOptions) return { options: choices.map(optionOf) };
  const groups = Object.entries(Object.groupBy(choices, ({ group }) => group ?? '…'));
  return {
    option_groups: groups.flatMap(([label, members = []]) =>
      inLists(members).map((list) => ({
        label: plain(cutLine(label, LIMITS.optionText)),
        options: list.map(optionOf),
      })),
    ),
  };
}

function inLists<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / LIMITS.selectOptions);
  return Array.from({ length: count }, (_, at) =>
    items.slice(at * LIMITS.selectOptions, (at + 1) * LIMITS.selectOptions),
  );
}

function optionOf({ value, text }: Choice): PlainTextOption {
  return { text: plain(cutLine(text, LIMITS.optionText)), value };
}
