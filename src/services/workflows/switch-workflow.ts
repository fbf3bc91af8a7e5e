import type { Queryable } from '../../db/database.ts';
import type { TableAnswer } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Reader } from '../population/reader.ts';
import { getWorkflow } from './find-workflow.ts';
import { previewReport } from './preview-report.ts';
import { settleWorkflow } from './settle-workflow.ts';
import { createWorkflowText } from './workflow-in-words.ts';
import type { WorkflowRow } from './workflow-row.ts';

export type SwitchRequest = { workflow: string; on: boolean };

/**
 * What switching a rule on or off will do; on: in whose name it acts, and how often it would have fired.
 * @throws {DomainError} 'not_found', 'conflict' where it is so already, 'forbidden' for whoever is no member of staff
 */
export async function previewSwitch(
  { workflow: spoken, on }: SwitchRequest,
  reader: Reader,
): Promise<{ text: string; answer?: TableAnswer }> {
  const rule = await getWorkflow(reader.database, spoken);
  refuseSame(rule, on);
  const words = WORDS[reader.locale];
  const name = rule.name[reader.locale];
  if (!on) return { text: words.switchesOff(rule.id, name) };
  if (reader.asker.staffId === null) throw inNobodysName();
  const workflow = await settleWorkflow(rule.definition, reader);
  const textOf = await createWorkflowText(reader);
  const { lines, answer } = await previewReport(workflow, reader, rule.id);
  const text = [words.switchesOn(rule.id, name, reader.asker.name), await textOf(workflow), ...lines].join('\n');
  return { text, ...(answer && { answer }) };
}

/** Switches a rule on, by its current version and from now on in the asker's name, or off; inside a transaction. */
export async function switchWorkflow(
  { workflow: spoken, on }: SwitchRequest,
  { database, asker, now, locale }: Reader & { database: Queryable },
): Promise<{ answer: { kind: 'text'; text: string }; rows: number }> {
  const rule = await getWorkflow(database, spoken);
  refuseSame(rule, on);
  const words = WORDS[locale];
  if (on) {
    await database.execute(
      `update workflow_rules set state = 'on', state_reason = null, failure = null, enabled_version = version, enabled_at = $2,
         enabled_by_id = $3, looked_through = $2 where id = $1`,
      [rule.id, now, asker.staffId],
    );
  } else {
    await database.execute(`update workflow_rules set state = 'off', state_reason = null where id = $1`, [rule.id]);
  }
  const said = on ? words.on(rule.id, rule.name[locale]) : words.off(rule.id, rule.name[locale]);
  return { answer: { kind: 'text', text: said }, rows: 1 };
}

function refuseSame({ id, name, state, version, enabledVersion }: WorkflowRow, on: boolean): void {
  const isSame = on ? state === 'on' && version === enabledVersion : state === 'off';
  if (!isSame) return;
  throw new DomainError('conflict', {
    en: `The workflow rule ${id} "${name.en}" is ${on ? 'on' : 'off'} already.`,
    zh: `自动化规则 ${id}“${name.zh}”已经${on ? '启用' : '停用'}。`,
  });
}

function inNobodysName(): DomainError {
  return new DomainError('forbidden', {
    en: 'A workflow rule acts in the name of a member of staff: import the staff first.',
    zh: '自动化规则须以某位员工的名义执行：请先导入员工。',
  });
}

const WORDS = {
  en: {
    switchesOn: (id: number, name: string, who: string) =>
      `Switches on the workflow rule ${id} "${name}". It acts in the name of ${who}, with their rights, on what happens from now on.`,
    switchesOff: (id: number, name: string) =>
      `Switches off the workflow rule ${id} "${name}". Rules are not deleted: it stays in the list, switched off, with its history.`,
    on: (id: number, name: string) => `On: workflow rule ${id} "${name}".`,
    off: (id: number, name: string) => `Off: workflow rule ${id} "${name}".`,
  },
  zh: {
    switchesOn: (id: number, name: string, who: string) =>
      `启用自动化规则 ${id}“${name}”。将以 ${who} 的名义和权限执行，仅对此后发生的情况生效。`,
    switchesOff: (id: number, name: string) =>
      `停用自动化规则 ${id}“${name}”。规则不会被删除：停用后仍在列表中，历史记录保留。`,
    on: (id: number, name: string) => `已启用：自动化规则 ${id}“${name}”。`,
    off: (id: number, name: string) => `已停用：自动化规则 ${id}“${name}”。`,
  },
} as const;
