import type { Answer, Column, PortraitAnswer, ReportAnswer, TableAnswer, Unit } from '../../../domain/answer.ts';
import { assertNever } from '../../../domain/errors.ts';
import { formatCell, type Reader } from '../../../render/format-cell.ts';
import type { RowLabel, Slots } from '../slots.ts';
import { columnNames } from './column-names.ts';
import { shownCell } from './shown-cell.ts';

export type Sight = { sees: 'figures' | 'shapes'; reader: Reader };

type Scene = Sight & { slots: Slots; mostRows: number };

const MOST_ROWS = 20;
const MOST_ROWS_OF_PART = 8;
const MOST_PARTS = 12;
const MOST_SUGGESTIONS = 8;

/** Stands for a text of the data: the slot of its cell says it, to people only. */
const HIDDEN = '*';

/**
 * A result in few words for a model. Every cell becomes a slot: `{t1.r2.revenue}` (row 2), `{t1.value}` of a single figure,
 * `{t1.orders}` of a portrait, `{t1.total}` rows, `{t1.p2.…}` of a report's second part. Texts of the data are shown as `*`.
 */
export function showResult(answer: Answer, name: string, slots: Slots, sight: Sight): string {
  return shown(answer, name, { ...sight, slots, mostRows: MOST_ROWS }).join('\n');
}

function shown(answer: Answer, name: string, scene: Scene): string[] {
  const { slots } = scene;
  switch (answer.kind) {
    case 'metric': {
      const { value, unit, currency } = answer;
      slots.add(`${name}.value`, value, formatCell(value, { type: 'number', unit }, readerOf(answer, scene)));
      const figure = scene.sees === 'figures' ? ` ${shownCell(value, { key: 'value', type: 'number' }, 'en')}` : '';
      return [`${name}: value${figure} (${unitText(unit, currency)})`];
    }
    case 'table':
      return table(answer, name, scene);
    case 'portrait':
      return portrait(answer, name, scene);
    case 'report':
      return report(answer, name, scene);
    case 'text':
      slots.add(`${name}.text`, answer.text, formatCell(answer.text, { type: 'text' }, scene.reader));
      return [`${name}: text ${HIDDEN}`];
    case 'confirm':
      return [`${name}: waits for the person's click; nothing is done yet`];
    case 'problem': {
      const offers = answer.suggestions
        .slice(0, MOST_SUGGESTIONS)
        .map((each, at) => slots.add(`${name}.s${at + 1}`, each, formatCell(each, { type: 'text' }, scene.reader)));
      return [`${name}: problem ${answer.code}${offers.length === 0 ? '' : `; suggestions ${offers.join(' ')}`}`];
    }
    default:
      return assertNever(answer);
  }
}

function table(answer: TableAnswer, name: string, scene: Scene): string[] {
  const { columns, total } = answer;
  const reader = readerOf(answer, scene);
  const names = columnNames(columns);
  scene.slots.add(`${name}.total`, total, formatCell(total, { type: 'number', unit: 'count' }, reader));
  const rows = answer.rows.slice(0, scene.mostRows);
  const lines = rows.map((row, at) => {
    const cells = columns.map((column, place) => {
      const value = row[place] ?? null;
      const seen = shownCell(value, column, reader.locale);
      const label = value !== null && namesRow(column) ? labelOf(seen, scene) : undefined;
      scene.slots.add(`${name}.r${at + 1}.${names[place]}`, value, formatCell(value, column, reader), label);
      return seen ?? HIDDEN;
    });
    return [at + 1, ...cells].join('|');
  });
  const heads = columns.map((column, place) => [names[place], ...kindOf(column)].join(':'));
  const money = columns.some(({ unit }) => unit === 'money') ? ` ${answer.currency ?? ''}`.trimEnd() : '';
  const more = total > rows.length && rows.length > 0 ? `, first ${rows.length}` : '';
  const first = `${name}: ${total} ${total === 1 ? 'row' : 'rows'}${more}${money}`;
  return [first, ['row', ...heads].join('|'), ...(scene.sees === 'figures' ? lines : [])];
}

function namesRow({ type }: Column): boolean {
  return type === 'text' || type === 'country';
}

function labelOf(seen: string | undefined, { sees }: Scene): RowLabel {
  return seen === undefined || sees === 'shapes' ? 'hidden' : 'shown';
}

/** What a column holds, where that is no plain number. */
function kindOf({ type, unit }: Column): string[] {
  if (unit !== undefined && unit !== 'count') return [unit];
  return type === 'number' ? [] : [type];
}

function portrait(answer: PortraitAnswer, name: string, scene: Scene): string[] {
  const { customer, facts } = answer;
  const reader = readerOf(answer, scene);
  const text = { type: 'text' } as const;
  scene.slots.add(`${name}.customer_id`, customer.id, formatCell(customer.id, text, reader));
  scene.slots.add(`${name}.name`, customer.name, formatCell(customer.name, text, reader));
  const names = columnNames(facts);
  const told = facts.map((fact, at) => {
    scene.slots.add(`${name}.${names[at]}`, fact.value, formatCell(fact.value, fact, reader));
    const seen = shownCell(fact.value, fact, reader.locale) ?? HIDDEN;
    return scene.sees === 'figures' ? `${names[at]}=${seen}` : `${names[at]}:${fact.unit ?? fact.type}`;
  });
  return [`${name}: one customer`, [`customer_id=${HIDDEN}`, `name=${HIDDEN}`, ...told].join('; ')];
}

function report({ parts }: ReportAnswer, name: string, scene: Scene): string[] {
  const told = parts.slice(0, MOST_PARTS);
  const more = parts.length > told.length ? `, first ${told.length}` : '';
  return [
    `${name}: report of ${parts.length} parts${more}`,
    ...told.flatMap((part, at) => shown(part, `${name}.p${at + 1}`, { ...scene, mostRows: MOST_ROWS_OF_PART })),
  ];
}

function readerOf({ currency }: { currency?: string }, { reader }: Scene): Reader {
  return { ...reader, currency: currency ?? reader.currency };
}

function unitText(unit: Unit, currency: string | undefined): string {
  return unit === 'money' && currency !== undefined ? `money ${currency}` : unit;
}
