import { ruleText } from '../../rule/to-text.ts';
import type { Workflow } from '../workflow.ts';
import { actionText } from './action-text.ts';
import { limitsText } from './limits-text.ts';
import { triggerText } from './trigger-text.ts';
import type { WorkflowTextContext } from './workflow-text-context.ts';

/**
 * A workflow rule in words: when, if, then, and what holds it back. The trigger ends where "if" or "then" begins, conditions are written as
 * segments' rules are, and whatever a person wrote stands in quotes, so that `parseWorkflowText` reads the same rule from it.
 */
export function workflowText({ trigger, condition, actions, limits }: Workflow, context: WorkflowTextContext): string {
  const { locale } = context;
  const { onlyIf, does, between, end } = WORDS[locale];
  const parts = [
    triggerText(trigger, context),
    ...(condition === undefined ? [] : [onlyIf(ruleText(condition, context))]),
    does(actions.map((action) => actionText(action, context)).join(between)),
  ];
  return `${parts.join(WORDS[locale].comma)}${end}${limitsText(limits, locale)}`;
}

const WORDS = {
  en: {
    comma: ', ',
    onlyIf: (rule: string) => `if ${/^(?:has|is) /.test(rule) ? 'the customer ' : ''}${rule}`,
    does: (actions: string) => `then ${actions}`,
    between: '; ',
    end: '. ',
  },
  zh: {
    comma: '，',
    onlyIf: (rule: string) => `如果${rule}`,
    does: (actions: string) => `则${actions}`,
    between: '；',
    end: '。',
  },
} as const;
