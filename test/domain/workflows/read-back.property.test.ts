import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FieldKey, fieldOf } from '../../../src/domain/catalogue/fields.ts';
import type { Locale } from '../../../src/domain/locale.ts';
import { ruleText } from '../../../src/domain/rule/to-text.ts';
import { scheduleText } from '../../../src/domain/schedule/schedule-text.ts';
import { normalWorkflow } from '../../../src/domain/workflows/normal-workflow.ts';
import { reasonIn } from '../../../src/domain/workflows/reason-in.ts';
import { parseWorkflowText } from '../../../src/domain/workflows/text/from-text.ts';
import { DEFAULT_HOUR } from '../../../src/domain/workflows/text/trigger-text.ts';
import { workflowText } from '../../../src/domain/workflows/text/workflow-text.ts';
import type { Workflow } from '../../../src/domain/workflows/workflow.ts';
import { spokenSchedule } from '../../../src/language/text/spoken-schedule.ts';
import { randomWorkflow } from '../../support/random-workflows.ts';

/** As a sentence in one language says it; conditions that are said alike mean the same. */
function asSaid({ trigger, condition, actions, limits }: Workflow, locale: Locale): object {
  return {
    said: condition && ruleText(condition, { locale, currency: 'GBP' }),
    ...normalWorkflow({
      trigger: trigger.when === 'date' ? { at: DEFAULT_HOUR, ...trigger } : trigger,
      actions: actions.map((each) =>
        each.do === 'follow_up' ? { ...each, reason: reasonIn(each.reason, locale) } : each,
      ),
      limits,
    }),
  };
}

/** Left out: schedules that no words say whole, and a value of another type than its field. */
const sayable = randomWorkflow.filter(({ trigger }) => {
  if (trigger.when === 'schedule')
    return isDeepStrictEqual(spokenSchedule(scheduleText(trigger.schedule, 'en')), trigger.schedule);
  if (trigger.when !== 'field_changes' || trigger.to === undefined || trigger.field.startsWith('custom.')) return true;
  return typeof trigger.to === (fieldOf(trigger.field as FieldKey).type === 'boolean' ? 'boolean' : 'string');
});

test('whatever a rule is, the sentence that says it is read as the same rule', () => {
  fc.assert(
    fc.property(sayable, fc.constantFrom<Locale>('en', 'zh'), (workflow, locale) => {
      const text = workflowText(workflow, { locale, currency: 'GBP', showsAddresses: true });
      const read = parseWorkflowText(text, { currency: 'GBP', schedule: spokenSchedule });
      expect({ text, read: read && asSaid(read as Workflow, locale) }).toEqual({
        text,
        read: asSaid(workflow, locale),
      });
    }),
    { numRuns: 500 },
  );
});
