import type { Unit } from '../../answer.ts';
import { eventKindOf } from '../../catalogue/event-kinds.ts';
import type { Choice, FieldType } from '../../catalogue/field.ts';
import { fieldOf } from '../../catalogue/fields.ts';
import type { EventKind } from '../../event-kind.ts';
import type { Said } from './said.ts';
import { figureOf } from './slots/figures.ts';

/** What a test is about: how its values are typed and written. */
type Subject = {
  type: FieldType | 'custom';
  unit?: Unit | undefined;
  choices?: readonly Choice[] | undefined;
  isPlural: boolean;
  /** A figure of records is compared, and neither listed nor missing. */
  isOfEvents?: boolean;
};

/** The subject of a test, by what was said before it. */
export function subjectOf(said: Said): Subject | undefined {
  if (said.customKey !== undefined) return { type: 'custom', isPlural: false };
  if (said.figure !== undefined) return ofFigure(said.kind!, said.figure);
  if (said.eventText !== undefined) {
    const text = eventKindOf(said.kind!).texts[said.eventText];
    return text && { type: text.choices ? 'choice' : 'text', choices: text.choices, isPlural: false };
  }
  if (said.end !== undefined) return { type: 'day', isPlural: false, isOfEvents: true };
  if (said.count !== undefined) return { type: 'number', unit: 'count', isPlural: false, isOfEvents: true };
  if (said.measure !== undefined && said.events !== undefined) {
    const kind = said.events.events;
    const figure = said.measure.figures.find((each) => figureOf(kind, each) !== undefined);
    const subject = figure === undefined ? undefined : ofFigure(kind, figure);
    return subject && { ...subject, isPlural: false };
  }
  if (said.field === undefined) return undefined;
  const { type, unit, choices, label } = fieldOf(said.field);
  return { type, unit, choices, isPlural: isPlural(label.en) };
}

function ofFigure(kind: EventKind, key: string): Subject | undefined {
  const figure = figureOf(kind, key);
  if (figure === undefined) return undefined;
  const { unit, label } = figure;
  return { type: unit === 'money' ? 'money' : 'number', unit, isPlural: isPlural(label.en), isOfEvents: true };
}

/** Whether an English label is a plural: "Orders", but not "Credit status". */
function isPlural(label: string): boolean {
  return /[^su]s$/.test(label);
}
