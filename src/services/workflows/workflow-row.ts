import type { Queryable } from '../../db/database.ts';
import type { Bilingual } from '../../domain/locale.ts';
import type { Workflow } from '../../domain/workflows/workflow.ts';

/** Why a rule was stopped; nobody switched it off. */
export type StopReason = 'loop' | 'left' | 'role' | 'rights';

/** A workflow rule as it is kept. */
export type WorkflowRow = {
  id: number;
  key: string;
  name: Bilingual;
  preset: boolean;
  version: number;
  state: 'off' | 'on' | 'stopped';
  stateReason: StopReason | null;
  /** The version that was switched on: only it acts. */
  enabledVersion: number | null;
  enabledAt: Date | null;
  enabledById: number | null;
  lookedThrough: Date | null;
  /** Of the last look. */
  failure: Bilingual | null;
  /** Of the current version. */
  definition: Workflow;
};

/** Every rule in its current version, by number. */
export function readWorkflows(database: Queryable): Promise<WorkflowRow[]> {
  return database.query<WorkflowRow>(`${workflowSql('r.version')} order by r.id`);
}

/** SQL of rules with the definition of a version. */
export function workflowSql(version: 'r.version' | 'r.enabled_version'): string {
  return `select r.id, r.key, json_build_object('en', r.name_en, 'zh', r.name_zh) as name, r.preset, r.version, r.state,
      r.state_reason as "stateReason", r.enabled_version as "enabledVersion", r.enabled_at as "enabledAt",
      r.enabled_by_id as "enabledById", r.looked_through as "lookedThrough", r.failure, v.definition
    from workflow_rules r join workflow_versions v on v.rule_id = r.id and v.version = ${version}`;
}
