import { z } from 'zod';

/** As many as a rule may have. */
export const MOST_ACTIONS = 5;

/** The buttons that change how many actions the form has; every element that redraws it begins alike. */
export const RULE_BUTTONS = { add: 'rule.add', remove: (number: number) => `rule.remove.${number}` };

/** What the form keeps of itself, in nobody's reach but Slack's. */
const Kept = z.object({
  locale: z.enum(['en', 'zh']),
  rule: z.object({ id: z.int(), version: z.int() }).optional(),
  actions: z.array(z.int()).min(1).max(MOST_ACTIONS),
  next: z.int(),
});
export type KeptRuleForm = z.infer<typeof Kept>;

export function readKeptRuleForm(metadata: string): KeptRuleForm {
  return Kept.parse(JSON.parse(metadata));
}

/** What the form keeps after something in it was used: a button may have added or removed an action. */
export function keptAfter(actionId: string, kept: KeptRuleForm): KeptRuleForm {
  const { actions, next } = kept;
  if (actionId === RULE_BUTTONS.add && actions.length < MOST_ACTIONS)
    return { ...kept, actions: [...actions, next], next: next + 1 };
  const left = actions.filter((number) => actionId !== RULE_BUTTONS.remove(number));
  return left.length === 0 ? kept : { ...kept, actions: left };
}
