import { isDeepStrictEqual } from 'node:util';
import { normalWorkflow } from '../../../domain/workflows/normal-workflow.ts';
import type { Workflow, WorkflowAction } from '../../../domain/workflows/workflow.ts';
import { LIMITS } from '../../limits.ts';
import { ACTION_FORMS, ACTION_KINDS } from './actions/action-forms.ts';
import { type Entries, entriesBelow, entryOf, putBelow } from './entries.ts';
import { createEntryReader, type Faults } from './entry-reader.ts';
import { LIMITS_PART } from './limits-part.ts';
import { TRIGGER_FORMS, TRIGGER_KINDS } from './triggers/trigger-forms.ts';

/** The fields of the form that are none of a part. */
export const RULE_FIELDS = { name: 'rule.name', when: 'rule.when', if: 'rule.if' } as const;
export const LIMITS_PREFIX = 'rule.limits';
/** Longest name of a rule (tools/save-workflow.ts). */
export const NAME_CHARACTERS = 100;

/** The form of a rule, as far as it is filled in. */
export type RuleForm = {
  /** The rule that is changed, in the version that was shown; absent for a new one. */
  rule?: { id: number; version: number } | undefined;
  /** Its actions in their order, each by a number of its own: Slack keeps what was entered in a field by the field's name. */
  actions: readonly number[];
  /** That of the next one: none is given twice. */
  next: number;
  entries: Entries;
};

/** What a filled form says; the condition is words still, and a rule without a name is named by what it does. */
export type SpokenRule = Omit<Workflow, 'condition'> & { name: string; words: string };

export const EMPTY_RULE_FORM: RuleForm = { actions: [0], next: 1, entries: {} };

/** What a form says, and what is wrong in it: then what it says is nothing to go by. */
export function readRuleForm({ actions, entries }: Pick<RuleForm, 'actions' | 'entries'>): {
  said: SpokenRule;
  faults: Faults;
} {
  const faults: Faults = new Map();
  const reader = (prefix: string) => createEntryReader(entriesBelow(prefix, entries), prefix, faults);
  const own = reader('rule');
  const when = own.choice('when', TRIGGER_KINDS);
  const said = {
    name: own.line('name') ?? '',
    words: own.lines('if') ?? '',
    trigger: TRIGGER_FORMS[when].part.read(reader(triggerPrefix(when))),
    actions: actions.map((number) => {
      const kind = actionKind(number, entries);
      return ACTION_FORMS[kind].part.read(reader(actionPrefix(number, kind)));
    }),
    limits: LIMITS_PART.read(reader(LIMITS_PREFIX)),
  };
  return { said, faults };
}

/** The form that says a rule; null where it has no fields for something in the rule, which is then changed in words. */
export function fillRuleForm({ trigger, actions, limits, name, words }: SpokenRule): Omit<RuleForm, 'rule'> | null {
  const numbers = actions.map((_, at) => at);
  const entries = {
    ...(isLine(name) && { [RULE_FIELDS.name]: name }),
    [RULE_FIELDS.when]: trigger.when,
    ...(words !== '' && { [RULE_FIELDS.if]: words }),
    ...putBelow(triggerPrefix(trigger.when), TRIGGER_FORMS[trigger.when].part.fill(trigger)),
    ...Object.assign({}, ...actions.map(fillAction)),
    ...putBelow(LIMITS_PREFIX, LIMITS_PART.fill(limits)),
  };
  const form = { actions: numbers, next: numbers.length, entries };
  const { said, faults } = readRuleForm(form);
  const isWhole = faults.size === 0 && isDeepStrictEqual(bare(said), bare({ trigger, actions, limits, words }));
  return isWhole && words.length <= LIMITS.inputText ? form : null;
}

/** A name that the field cannot hold is left out of it, and stays. */
function isLine(name: string): boolean {
  return name.length <= NAME_CHARACTERS && name === name.replace(/\s+/g, ' ').trim();
}

export function triggerPrefix(when: Workflow['trigger']['when']): string {
  return `rule.on.${when}`;
}

/** The field of an action's kind. */
export function actionField(number: number): string {
  return `rule.then.${number}`;
}

export function actionPrefix(number: number, kind: WorkflowAction['do']): string {
  return `${actionField(number)}.${kind}`;
}

export function actionKind(number: number, entries: Entries): WorkflowAction['do'] {
  const chosen = entryOf(entries, actionField(number));
  return ACTION_KINDS.find((each) => each === chosen) ?? ACTION_KINDS[0];
}

function fillAction(action: WorkflowAction, number: number): Entries {
  const filled = putBelow(actionPrefix(number, action.do), ACTION_FORMS[action.do].part.fill(action));
  return { [actionField(number)]: action.do, ...filled };
}

function bare({ trigger, actions, limits, words }: Omit<SpokenRule, 'name'>) {
  return { ...normalWorkflow({ trigger, actions, limits }), words };
}
