import { MASK } from '../../../domain/written/slot-text.ts';
import { normalise, tokenise } from '../../../language/text/tokens.ts';
import type { Slot } from '../slots.ts';
import type { MaskedText } from './masked-text.ts';
import { markMonths, type Place, placeOf, type RowLabels, readRowLabels } from './row-labels.ts';

/** What a sentence says of rows, in order: their names and their figures; `bound` to the name behind by a word like "from". */
type Item =
  | { kind: 'label'; places: readonly Place[] }
  | { kind: 'figure'; name: string; place: Place; bound: boolean };
type Figure = Extract<Item, { kind: 'figure' }>;

const SENTENCE_END = /[.!?。！？;；\n]+/;
const BINDS = /^\s*\(?\s*(?:(?:comes?|came|is|was|are|were) )?(?:for|from|in|of|by)(?: the)?\s*$|^(?:来自|出自|属于)$/;

/**
 * A slot whose row is not the one that the text speaks of: "Germany has {t1.r1.revenue}" where row 1 is France. A figure belongs to
 * the name before it in its sentence, or bound to the one behind ("{…} from France"); names first and figures then go in one order.
 */
export function findWrongRow(masked: MaskedText, labels: readonly Slot[]): string | undefined {
  const known = readRowLabels(labels);
  let used = 0;
  let earlier: readonly Place[] = [];
  for (const sentence of masked.text.split(SENTENCE_END)) {
    const items = itemsOf(sentence, masked.slots.slice(used), known);
    used += sentence.split(MASK).length - 1;
    const wrong = wrongFigure(items, earlier);
    if (wrong !== undefined) return wrong;
    const named = items.flatMap((item) => (item.kind === 'label' ? item.places : []));
    if (named.length > 0) earlier = named;
  }
  return undefined;
}

function itemsOf(sentence: string, slots: readonly Slot[], labels: RowLabels): Item[] {
  const text = normalise(markMonths(sentence));
  const tokens = tokenise(text);
  const items: (Item & { from: number; to: number })[] = [];
  let slot = 0;
  for (let at = 0; at < tokens.length; ) {
    const { from, to } = tokens[at]!;
    if (tokens[at]!.text === MASK) {
      const item = itemOf(slots[slot]!, labels);
      if (item !== undefined) items.push({ ...item, from, to });
      slot += 1;
      at += 1;
      continue;
    }
    const label = labels.at(tokens, at);
    if (label !== undefined) items.push({ kind: 'label', places: label.places, from, to: tokens[label.to - 1]!.to });
    at = label?.to ?? at + 1;
  }
  return items.map((item, at) => {
    const next = items[at + 1];
    const bound = next?.kind === 'label' && BINDS.test(text.slice(item.to, next.from));
    return item.kind === 'figure' ? { ...item, bound } : item;
  });
}

function itemOf(slot: Slot, labels: RowLabels): Item | undefined {
  if (slot.label !== undefined) return { kind: 'label', places: labels.placesOf(slot) };
  const place = placeOf(slot.name);
  if (place === undefined || !labels.isNamed(place)) return undefined;
  return { kind: 'figure', name: slot.name, place, bound: false };
}

function wrongFigure(items: readonly Item[], earlier: readonly Place[]): string | undefined {
  if (goesInOrder(items)) return undefined;
  const wrong = items.find((item, at) => item.kind === 'figure' && !fits(item, at, items, earlier));
  return wrong?.kind === 'figure' ? wrong.name : undefined;
}

function fits({ place, bound }: Figure, at: number, items: readonly Item[], earlier: readonly Place[]): boolean {
  const next = items[at + 1];
  if (bound && next?.kind === 'label') return isAmong(place, next.places);
  const before = blockBefore(at, items).filter(({ length }) => length > 0);
  const speaking = before.map((places) => rowsIn(place.table, places)).filter((rows) => rows.size > 0);
  if (speaking.length > 0) return meantRows(speaking).has(place.row);
  const behind = items.slice(at).find((item) => item.kind === 'label' && rowsIn(place.table, item.places).size > 0);
  if (behind?.kind === 'label') return isAmong(place, behind.places);
  return isAmong(place, earlier);
}

/** The names between a figure and the figures before those names, the nearest first; further ones where these say nothing. */
function blockBefore(at: number, items: readonly Item[]): (readonly Place[])[] {
  const block: (readonly Place[])[] = [];
  for (let place = at - 1; place >= 0; place -= 1) {
    const item = items[place]!;
    if (item.kind === 'label') block.push(item.places);
    else if (block.length > 0) break;
  }
  return block;
}

/** "France in March" means the rows of both names; of names that share no row the nearest counts. */
function meantRows([nearest, ...others]: readonly Set<string>[]): Set<string> {
  return others.reduce((rows, other) => {
    const shared = sharedBy(rows, other);
    return shared.size > 0 ? shared : rows;
  }, nearest!);
}

function sharedBy(some: Set<string>, others: Set<string>): Set<string> {
  return new Set([...some].filter((row) => others.has(row)));
}

function rowsIn(table: string, places: readonly Place[]): Set<string> {
  return new Set(places.filter((place) => place.table === table).map(({ row }) => row));
}

/** Whether the row is one of those named; names that say nothing of its table do not contradict. */
function isAmong({ table, row }: Place, places: readonly Place[]): boolean {
  const rows = rowsIn(table, places);
  return rows.size === 0 || rows.has(row);
}

/** "France and Germany have {r1} and {r2}": as many names as figures, all names first, each with its own. */
function goesInOrder(items: readonly Item[]): boolean {
  const firstFigure = items.findIndex(({ kind }) => kind === 'figure');
  const labels = items.filter((item) => item.kind === 'label');
  const figures = items.filter((item) => item.kind === 'figure');
  if (labels.length < 2 || labels.length !== figures.length || firstFigure !== labels.length) return false;
  return figures.every(({ place }, at) => rowsIn(place.table, labels[at]!.places).has(place.row));
}
