import type { Queryable } from '../../db/database.ts';
import type { AssignmentTarget } from '../../domain/assignment/assignment-rule.ts';
import type { Rule } from '../../domain/rule/schema.ts';

export type StoredAssignmentRule = {
  id: number;
  /** Null: of everybody. */
  rule: Rule | null;
  /** Staff by e-mail address; of turns, who had the last one. */
  target: AssignmentTarget & { lastId?: number };
};

/** The assignment rules in their order. */
export function readAssignmentRules(database: Queryable): Promise<StoredAssignmentRule[]> {
  return database.query<StoredAssignmentRule>('select id, rule, target from assignment_rules order by position, id');
}
