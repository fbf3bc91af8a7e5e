export type SqlValue = string | number | boolean | Date | null | readonly (string | number | Date)[];

type ScalarType = 'text' | 'int' | 'bigint' | 'float8' | 'bool' | 'date' | 'timestamptz';
export type SqlType = ScalarType | `${ScalarType}[]`;

/** Gives the placeholder of a value; the only way by which a value enters SQL. */
export type Bind = (value: SqlValue, type: SqlType) => string;
