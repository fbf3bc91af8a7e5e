import { fieldOf } from '../../catalogue/fields.ts';
import { assertNever } from '../../errors.ts';
import type { Bilingual, Locale } from '../../locale.ts';
import type { Occurrence, Rule } from '../../rule/schema.ts';
import { quoted } from '../../rule/sentence/quoted.ts';
import { event } from '../../rule/sentence/slots/occurrence.ts';
import { ruleText } from '../../rule/to-text.ts';
import { scheduleText } from '../../schedule/schedule-text.ts';
import type { TrackedField } from '../tracked-fields.ts';
import type { WorkflowTrigger } from '../workflow.ts';
import { triggerDayText } from './date-text.ts';
import type { WorkflowTextContext } from './workflow-text-context.ts';

/** What a rule waits for, as the beginning of its sentence. */
export function triggerText(trigger: WorkflowTrigger, context: WorkflowTextContext): string {
  const { locale } = context;
  switch (trigger.when) {
    case 'enters_segment':
    case 'leaves_segment': {
      const segment = quoted(context.segmentText?.(trigger.segment) ?? trigger.segment, locale);
      return WORDS[locale][trigger.when](segment);
    }
    case 'record': {
      const occurrence = { events: trigger.of, where: trigger.where } as Occurrence;
      return WORDS[locale].record(event.write(occurrence, {}, context));
    }
    case 'field_changes':
      return trigger.to === undefined
        ? WORDS[locale].changes(fieldLabel(trigger.field)[locale])
        : WORDS[locale].changesTo(ruleText(conditionOf(trigger.field, trigger.to), context));
    case 'figure_crosses':
      return WORDS[locale].crosses(ruleText({ field: trigger.field, is: trigger.is, value: trigger.value }, context));
    case 'date':
      return WORDS[locale].date(triggerDayText(trigger.of)[locale], trigger.offsetDays, trigger.at ?? DEFAULT_HOUR);
    case 'schedule':
      return capitalised(scheduleText(trigger.schedule, locale));
    default:
      return assertNever(trigger);
  }
}

/** At which a rule looks at days of customers where it names no hour. */
export const DEFAULT_HOUR = '08:00';

/** The label of a field whose changes are written down. */
function fieldLabel(field: string): Bilingual {
  if (field.startsWith('custom.')) {
    const name = field.slice('custom.'.length);
    return { en: quoted(name, 'en'), zh: quoted(name, 'zh') };
  }
  return fieldOf(field as TrackedField).label;
}

function conditionOf(field: string, to: string | number | boolean): Rule {
  return field.startsWith('custom.')
    ? { custom: field.slice('custom.'.length), is: 'eq', value: to }
    : { field: field as TrackedField, is: 'eq', value: to };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;

const WORDS = {
  en: {
    enters_segment: (segment: string) => `When a customer enters the segment ${segment}`,
    leaves_segment: (segment: string) => `When a customer leaves the segment ${segment}`,
    record: (one: string) => `When a customer has a new ${one}`,
    changes: (field: string) => `When a customer's record changes in: ${field}`,
    changesTo: (rule: string) => `When a customer's record changes to: ${rule}`,
    crosses: (rule: string) => `When it becomes true of a customer: ${rule}`,
    date: (day: string, offset: number, hour: string) => {
      if (offset === 0) return `On a customer's ${day} at ${hour}`;
      return `${capitalised(days(Math.abs(offset)))} ${offset < 0 ? 'before' : 'after'} a customer's ${day} at ${hour}`;
    },
  },
  zh: {
    enters_segment: (segment: string) => `当客户进入分群${segment}时`,
    leaves_segment: (segment: string) => `当客户离开分群${segment}时`,
    record: (one: string) => `当客户有新的${one}时`,
    changes: (field: string) => `当客户资料发生变化：${field}时`,
    changesTo: (rule: string) => `当客户资料变为：${rule}时`,
    crosses: (rule: string) => `当客户变为满足：${rule}时`,
    date: (day: string, offset: number, hour: string) => {
      if (offset === 0) return `在客户的${day}当天 ${hour}`;
      return `在客户的${day}${offset < 0 ? '前' : '后'} ${Math.abs(offset)} 天的 ${hour}`;
    },
  },
} as const satisfies Record<Locale, object>;
