import pg from 'pg';

const { builtins } = pg.types;
/** Object ids of array types (pg_type.dat); `pg` names only the scalar ones. */
const ARRAY = { int8: 1016, numeric: 1231, date: 1182, timestamp: 1115, text: 1009 };

type Parse = (text: string) => unknown;

/**
 * How columns become values in raw SQL, where precision is never lost silently:
 * int8 is a number, and one beyond ±(2^53 − 1) throws; numeric is the nearest number, and one whose whole part lies
 * beyond that, or which is NaN or infinite, throws (cast it to text where every digit counts); date is 'YYYY-MM-DD';
 * timestamptz is a Date, cut to milliseconds; timestamp without a zone is read as UTC.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

function parseWhole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit into a number without loss`);
  return value;
}

function parseNumeric(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(Math.trunc(value))) throw new RangeError(`${text} does not fit into a number without loss`);
  return value;
}

function parseUtc(text: string): unknown {
  return pg.types.getTypeParser(builtins.TIMESTAMPTZ)(`${text}+00`);
}

function arrayOf(parse: Parse): Parse {
  const map = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(map);
    return typeof value === 'string' ? parse(value) : value;
  };
  return (text) => map(pg.types.getTypeParser(ARRAY.text)(text));
}

const asWritten: Parse = (text) => text;

const parsers = new Map<number, Parse>([
  [builtins.INT8, parseWhole],
  [builtins.NUMERIC, parseNumeric],
  [builtins.DATE, asWritten],
  [builtins.TIMESTAMP, parseUtc],
  [ARRAY.int8, arrayOf(parseWhole)],
  [ARRAY.numeric, arrayOf(parseNumeric)],
  [ARRAY.date, arrayOf(asWritten)],
  [ARRAY.timestamp, arrayOf(parseUtc)],
]);
