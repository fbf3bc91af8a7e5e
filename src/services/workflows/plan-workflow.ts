import { isDeepStrictEqual } from 'node:util';
import { DomainError } from '../../domain/errors.ts';
import { keyOfName } from '../../domain/key-of-name.ts';
import type { Bilingual } from '../../domain/locale.ts';
import type { SaidText } from '../../domain/said-text.ts';
import type { Workflow } from '../../domain/workflows/workflow.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { getWorkflow, matchWorkflow } from './find-workflow.ts';
import { settleWorkflow } from './settle-workflow.ts';
import { titleInWords } from './workflow-in-words.ts';
import { readWorkflows, type WorkflowRow } from './workflow-row.ts';

/** What a person says of a rule; what is not said stays, and of a new one is as usual. */
export type WorkflowDraft = {
  /** Number, key or name of the one to change; a new one when absent. */
  workflow?: string | undefined;
  name?: SaidText | undefined;
  trigger?: Workflow['trigger'] | undefined;
  /** Null takes it away. */
  condition?: Workflow['condition'] | null | undefined;
  actions?: Workflow['actions'] | undefined;
  limits?: { [Part in keyof Workflow['limits']]?: Workflow['limits'][Part] | undefined } | undefined;
};

/** What saving writes; `known` is the rule as it is, absent where it is new. */
export type WorkflowPlan = {
  known: WorkflowRow | undefined;
  key: string;
  name: Bilingual;
  workflow: Workflow;
  isOtherRule: boolean;
};

const USUAL_LIMITS: Workflow['limits'] = { againAfterDays: 30, perDay: 50 };

/**
 * What saving a draft would do; nothing is written.
 * @throws {DomainError} 'not_found', 'conflict' for a name that another has, 'invalid_input' for a new one without trigger or actions;
 * and as `settleWorkflow`
 */
export async function planWorkflow(draft: WorkflowDraft, viewpoint: Viewpoint): Promise<WorkflowPlan> {
  const { database } = viewpoint;
  const rules = await readWorkflows(database);
  const known = draft.workflow === undefined ? undefined : await getWorkflow(database, draft.workflow);
  const before = known?.definition;
  const trigger = draft.trigger ?? before?.trigger;
  const actions = draft.actions ?? before?.actions;
  if (trigger === undefined || actions === undefined) throw incomplete();
  const condition = draft.condition === null ? undefined : (draft.condition ?? before?.condition);
  const { againAfterDays, perDay } = before?.limits ?? USUAL_LIMITS;
  const limits = {
    againAfterDays: draft.limits?.againAfterDays ?? againAfterDays,
    perDay: draft.limits?.perDay ?? perDay,
  };
  const workflow = await settleWorkflow({ trigger, condition, actions, limits }, viewpoint);
  const name = nameOf(draft.name, known?.name) ?? untaken(await titleInWords(workflow, viewpoint), rules);
  refuseTakenName(name, known, rules);
  const taken = new Set(rules.map(({ key }) => key));
  return {
    ...{ known, name, workflow, isOtherRule: !isDeepStrictEqual(workflow, before) },
    key: known?.key ?? keyOfName(name.en, { taken, nameless: 'workflow' }),
  };
}

/** Null where nobody ever said one. */
function nameOf(said: SaidText | undefined, before: Bilingual | undefined): Bilingual | null {
  const either = said?.en || said?.zh || '';
  const name = { en: said?.en || before?.en || either, zh: said?.zh || before?.zh || either };
  return name.en === '' ? null : name;
}

/** A name of our own making, numbered where another rule has it. */
function untaken({ en, zh }: Bilingual, rules: readonly WorkflowRow[]): Bilingual {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? { en, zh } : { en: `${en} (${number})`, zh: `${zh}（${number}）` };
    if ((matchWorkflow(rules, name.en) ?? matchWorkflow(rules, name.zh)) === undefined) return name;
  }
}

function refuseTakenName(name: Bilingual, known: WorkflowRow | undefined, rules: readonly WorkflowRow[]): void {
  const others = rules.filter(({ id }) => id !== known?.id);
  const other = matchWorkflow(others, name.en) ?? matchWorkflow(others, name.zh);
  if (other === undefined) return;
  throw new DomainError('conflict', {
    en: `There is another workflow rule of that name: ${other.id} "${other.name.en}".`,
    zh: `已有同名自动化规则：${other.id}“${other.name.zh}”。`,
  });
}

function incomplete(): DomainError {
  return new DomainError('invalid_input', {
    en: 'A new workflow rule needs a trigger (when) and at least one action (then).',
    zh: '新自动化规则需要触发条件（当……时）和至少一个动作（则……）。',
  });
}
