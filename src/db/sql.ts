import type { Bind, SqlValue } from '../domain/rule/bind.ts';

/** Collects the values of one statement. */
export type Binder = {
  /** The placeholder of a value, cast to its PostgreSQL type: `$3::date`. Equal values of a type share one. */
  readonly bind: Bind;
  readonly values: readonly SqlValue[];
};

/** An empty binder, for one statement. */
export function createBinder(): Binder {
  const values: SqlValue[] = [];
  const known = new Map<string, string>();
  return {
    values,
    bind(value, type) {
      const key = `${type} ${JSON.stringify(value)}`;
      const placeholder = known.get(key) ?? `$${values.push(value)}::${type}`;
      known.set(key, placeholder);
      return placeholder;
    },
  };
}

/** Conditions joined by `and`; `true` when there are none. */
export function allOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
}

/** Whether an SQL fragment speaks of a table alias. Values are never inside, so its text is ours alone. */
export function usesAlias(sql: string, alias: string): boolean {
  return new RegExp(`\\b${alias}\\.`).test(sql);
}
