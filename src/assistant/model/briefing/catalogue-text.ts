import type { Choice } from '../../../domain/catalogue/field.ts';
import { fieldOf } from '../../../domain/catalogue/fields.ts';
import { GROUPINGS, type Grouping } from '../../../domain/catalogue/groupings.ts';
import { measureOf } from '../../../domain/catalogue/measures.ts';
import type { Relevant } from './relevant-to.ts';

/** A part of the catalogue in few tokens: a key, what it is where the key does not say so, its unit, its closed values. */
export function catalogueText({ fields, measures, groupings }: Omit<Relevant, 'tools'>): string {
  const ofField = (key: Parameters<typeof fieldOf>[0]) => {
    const { label, type, unit, choices } = fieldOf(key);
    return entry(key, label.en, choices === undefined ? (unit ?? type) : choiceText(choices));
  };
  const ofMeasure = (key: Parameters<typeof measureOf>[0]) => entry(key, measureOf(key).label.en, measureOf(key).unit);
  const ofGrouping = (key: keyof typeof GROUPINGS) => entry(key, (GROUPINGS[key] as Grouping).label.en);
  return [
    line('Field', [...fields].map(ofField)),
    line('Measure', [...measures].map(ofMeasure)),
    line('Grouping (or a Field)', [...groupings].map(ofGrouping)),
  ]
    .filter(Boolean)
    .join('\n');
}

function line(name: string, entries: readonly string[]): string {
  return entries.length === 0 ? '' : `${name}: ${entries.join(', ')}`;
}

function entry(key: string, label: string, more?: string): string {
  const isSaid = label.toLowerCase().replaceAll(' ', '_') === key;
  const notes = [...(isSaid ? [] : [label]), ...(more === undefined || more === 'text' ? [] : [more])];
  return notes.length === 0 ? key : `${key} (${notes.join('; ')})`;
}

function choiceText(choices: readonly Choice[]): string {
  return choices.map(({ value }) => value).join('|');
}
