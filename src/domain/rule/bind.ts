export type SqlValue = string | number | boolean | Date | null | readonly (string | number | Date)[];

type ScalarType = 'text' | 'int' | 'bigint' | 'float8' | 'bool' | 'date' | 'timestamptz';
export type SqlType = ScalarType | `${ScalarType}[]`;

/** What SQL of a now may refer to; bound when it is first spoken of. */
export type NowSql = { readonly now: string };

/** A now, bound by a binder. */
export function nowSql(bind: Bind, now: Date): NowSql {
  return {
    get now() {
      return bind(now, 'timestamptz');
    },
  };
}

/** Gives the placeholder of a value; the only way by which a value enters SQL. */
export type Bind = (value: SqlValue, type: SqlType) => string;
