import { FIELD_KEYS, fieldOf } from '../../../domain/catalogue/fields.ts';
import { SLOT } from '../../../domain/written/slot-text.ts';
import type { Viewpoint } from '../../../services/population/viewpoint.ts';
import { findKnownValues, hasOpenValues } from '../../../services/values/known-values.ts';
import type { Slots } from '../slots.ts';
import { findContacts } from './find-contacts.ts';
import { findNames } from './find-names.ts';
import { apart } from './stretch.ts';
import { visibleText } from './visible-text.ts';

/** Fields whose values are words of the company: tiers, industries, places. */
const WORD_FIELDS = FIELD_KEYS.filter((key) => {
  const { groupable, type } = fieldOf(key);
  return hasOpenValues(key) && groupable === true && type !== 'list' && key !== 'owner';
});

/**
 * A text for a model: e-mail addresses, telephone numbers, and the names and ids of customers and staff are slots `{q1}`, `{q2}` …
 * A slot that somebody typed is a slot no more.
 */
export async function hideNames(text: string, slots: Slots, viewpoint: Viewpoint): Promise<string> {
  const visible = visibleText(text).replace(SLOT, '($1)');
  const names = await findNames(visible, viewpoint.database, await ownWords(viewpoint));
  const hidden = apart([...findContacts(visible), ...names]);
  const slotOf = slotsOfQuestion(slots);
  let told = '';
  let end = 0;
  for (const { from, to } of hidden) {
    told += visible.slice(end, from) + slotOf(visible.slice(from, to));
    end = to;
  }
  return told + visible.slice(end);
}

async function ownWords(viewpoint: Viewpoint): Promise<Set<string>> {
  const known = await findKnownValues(viewpoint, WORD_FIELDS);
  return new Set(WORD_FIELDS.flatMap((key) => known.of(key).map(({ value }) => value.toLowerCase())));
}

/** One slot for each text, also over several texts of a question. */
export function slotsOfQuestion(slots: Slots): (text: string) => string {
  return (text) => {
    for (let number = 1; ; number += 1) {
      const name = `q${number}`;
      const known = slots.find(name);
      if (known === undefined) return slots.add(name, text, text);
      if (String(known.value).toLowerCase() === text.toLowerCase()) return `{${name}}`;
    }
  };
}
