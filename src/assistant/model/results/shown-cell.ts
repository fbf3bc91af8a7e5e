import type { Cell, CellType } from '../../../domain/answer.ts';
import type { Choice } from '../../../domain/catalogue/field.ts';
import { FIELDS, type FieldKey, fieldOf } from '../../../domain/catalogue/fields.ts';
import { GROUPINGS, type GroupingKey, groupingChoices, WEEKDAYS } from '../../../domain/catalogue/groupings.ts';
import { countryName, isoCountryOf } from '../../../domain/country-names.ts';
import type { Locale } from '../../../domain/locale.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const CALENDAR_GROUP = /^\d{4}(?:-\d{2}(?:-\d{2})?|-Q[1-4])?(?:(?: ?[/–-] ?)\d{4}-\d{2}(?:-\d{2})?)?$/;

/** What a model may see of a cell: figures, days, and texts that only code can have written; undefined where it is a text of the data. */
export function shownCell(
  value: Cell,
  { key, type }: { key: string; type: CellType },
  locale: Locale,
): string | undefined {
  if (value === null || value === '') return '-';
  if (isContact(key)) return undefined;
  if (typeof value === 'number') return shownNumber(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  switch (type) {
    case 'day':
      return DAY.test(value) ? value : undefined;
    case 'instant':
      return INSTANT.exec(value)?.[1];
    case 'country':
      return isoCountryOf(value) === undefined ? undefined : countryName(value, locale);
    default:
      return isCodeText(value, key, locale) ? value : undefined;
  }
}

/** Four digits tell a small figure well enough, four decimals any other. */
function shownNumber(value: number): string {
  return String(Number(Math.abs(value) < 1 ? value.toPrecision(4) : value.toFixed(4)));
}

function isContact(key: string): boolean {
  return isField(key) && fieldOf(key).privacy === 'contact';
}

/** A label of a closed choice, a weekday, or a unit of the calendar. */
function isCodeText(text: string, key: string, locale: Locale): boolean {
  if (choicesOf(key).some(({ label }) => label[locale] === text)) return true;
  if (key === 'weekday') return WEEKDAYS.some((weekday) => weekday[locale] === text);
  const isCalendar = key === 'period' || (isGrouping(key) && GROUPINGS[key].of === 'calendar');
  return isCalendar && CALENDAR_GROUP.test(text);
}

function choicesOf(key: string): readonly Choice[] {
  if (isField(key)) return fieldOf(key).choices ?? [];
  return isGrouping(key) ? (groupingChoices(key) ?? []) : [];
}

function isField(key: string): key is FieldKey {
  return Object.hasOwn(FIELDS, key);
}

function isGrouping(key: string): key is GroupingKey {
  return Object.hasOwn(GROUPINGS, key);
}
