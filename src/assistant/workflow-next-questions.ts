import type { Answer } from '../domain/answer.ts';
import type { Bilingual } from '../domain/locale.ts';
import type { ShowWorkflowInput } from '../tools/show-workflow.ts';
import type { SwitchWorkflowInput } from '../tools/switch-workflow.ts';

const MOST_SHOWN = 3;

/** What can be done next after looking at workflow rules, saving one or switching it; who may switch none is offered none. */
export function afterWorkflows(
  tool: 'list_workflows' | 'show_workflow' | 'switch_workflow',
  input: unknown,
  answer: Answer,
): Bilingual[] {
  if (answer.kind === 'confirm') return [];
  if (tool === 'list_workflows') {
    const rows = answer.kind === 'table' ? answer.rows.slice(0, MOST_SHOWN) : [];
    return rows.map(([number]) => ({ en: `Show rule ${number}`, zh: `查看规则${number}` }));
  }
  if (tool === 'switch_workflow') {
    const { workflow, on } = input as SwitchWorkflowInput;
    return [historyOf(workflow), turn(workflow, !on)];
  }
  const { workflow } = input as ShowWorkflowInput;
  // It was saved: another version acts once it is switched on anew.
  if (answer.kind === 'text') return [turn(workflow, true), historyOf(workflow)];
  const editable = answer.kind === 'report' ? answer.editable : undefined;
  return editable !== undefined && 'workflow' in editable
    ? [turn(String(editable.workflow), !editable.isOn), LIST_RULES]
    : [LIST_RULES];
}

const LIST_RULES: Bilingual = { en: 'Which workflow rules do we have?', zh: '有哪些自动化规则？' };

function turn(rule: string, on: boolean): Bilingual {
  const { en, zh } = named(rule);
  return { en: `Switch ${on ? 'on' : 'off'} rule ${en}`, zh: `${on ? '启用' : '停用'}规则${zh}` };
}

function historyOf(rule: string): Bilingual {
  const { en, zh } = named(rule);
  return { en: `Show the history of rule ${en}`, zh: `规则${zh}的历史` };
}

/** A number stands as it is, a name in quotes. */
function named(rule: string): Bilingual {
  return /^\d+$/.test(rule) ? { en: rule, zh: rule } : { en: `"${rule}"`, zh: `“${rule}”` };
}
