import { DomainError } from '../errors.ts';
import { plainName } from '../imports/map-header.ts';
import { createChoiceParser, YES_NO } from '../imports/parse-choice.ts';
import { createInstantParser, dayOrderOf } from '../imports/parse-instant.ts';
import type { Holiday } from './holiday.ts';
import { saysWorking } from './says-working.ts';

const COLUMNS = {
  on: ['date', 'day', 'on', 'holiday date', '日期', '节假日日期'],
  name: ['name', 'holiday', 'holiday name', 'title', 'summary', 'description', '名称', '节日', '节假日', '说明'],
  working: ['working', 'is working', 'working day', 'type', '上班', '是否上班', '调休', '类型', '休班'],
} as const;

const readYesNo = createChoiceParser(YES_NO);

/**
 * The days of a table with a column `date`, and `name` and `working` (yes on a weekend that is worked on) where it has them.
 * @throws {DomainError} 'invalid_input' without dates, or with the line whose date cannot be read
 */
export function readCsvHolidays(
  header: readonly string[],
  records: readonly { line: number; cells: readonly string[] }[],
): Holiday[] {
  const columnOf = (names: readonly string[]) =>
    header.findIndex((title) => names.map(plainName).includes(plainName(title)));
  const [onAt, nameAt, workingAt] = [columnOf(COLUMNS.on), columnOf(COLUMNS.name), columnOf(COLUMNS.working)];
  if (onAt < 0) {
    throw new DomainError('invalid_input', {
      en: 'A file of holidays is an .ics calendar, or a CSV file with a column "date", and "name" and "working" if it has them.',
      zh: '节假日文件应为 .ics 日历，或含“日期”列（可另有“名称”“上班”列）的 CSV 文件。',
    });
  }
  const days = readDays(records.map(({ line, cells }) => ({ line, cell: cells[onAt] ?? '' })));
  return records.map(({ cells }, at) => {
    const name = cells[nameAt]?.trim() || '—';
    const said = cells[workingAt]?.trim() ?? '';
    const isWorking = readYesNo(said) === 'true' || saysWorking(said) || (said === '' && saysWorking(name));
    return { on: days[at]!, name, working: isWorking };
  });
}

/** Where day and month could be either, the rest of the column tells. */
function readDays(cells: readonly { line: number; cell: string }[]): string[] {
  const parser = createInstantParser();
  const parsed = cells.map(({ cell }) => parser.parse(cell));
  const order = dayOrderOf(parser.evidence);
  return parsed.map((instant, at) => {
    const { line, cell } = cells[at]!;
    if (instant === null || (instant.monthFirstAt !== null && order === null)) throw unreadable(line, cell);
    return (order === 'month_first' ? (instant.monthFirstAt ?? instant.at) : instant.at).slice(0, 10);
  });
}

function unreadable(line: number, cell: string): DomainError {
  return new DomainError('invalid_input', {
    en: `Line ${line}: "${cell}" is no day that can be read one way only; write it as 2026-10-01.`,
    zh: `第 ${line} 行：“${cell}”不是明确的日期，请写成 2026-10-01。`,
  });
}
