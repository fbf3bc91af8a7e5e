import { z } from 'zod';
import { FIELD_KEYS, fieldOf } from '../catalogue/fields.ts';
import { EVENT_KINDS } from '../event-kind.ts';
import { OUTREACH_CHANNELS } from '../outreach/channel.ts';
import { AnyOccurrence, Rule } from '../rule/schema.ts';
import { LocalHour, Schedule } from '../schedule/schedule.ts';
import { isTracked } from './tracked-fields.ts';

const Name = z.string().min(1).max(200);

/** A record happens: an order is placed, a case opened, a survey answered. */
const RecordTrigger = z
  .object({
    when: z.literal('record'),
    of: z.enum(EVENT_KINDS),
    where: z.record(z.string(), z.unknown()).optional().describe('as the filter of records in rules'),
  })
  .strict()
  .refine(({ of, where }) => AnyOccurrence.safeParse({ events: of, where }).success, {
    params: {
      en: 'the filter must be one that rules have for these records',
      zh: '筛选须为该类记录在规则中可用的条件',
    },
  });

const FieldTrigger = z
  .object({
    when: z.literal('field_changes'),
    field: z.string().describe('a field that is kept with the customer, or custom.NAME'),
    to: z.union([z.string(), z.number(), z.boolean()]).optional().describe('of tags: one that was not there before'),
  })
  .strict()
  .refine(({ field }) => isTracked(field), {
    params: {
      en: 'changes are written down of fields such as owner, vip, tags, country, membership_tier or custom.NAME; what is computed is watched by figure_crosses or a segment',
      zh: '仅记录负责人、VIP、标签、国家、会员等级、custom.名称 等字段的变化；计算得出的数值请用 figure_crosses 或分群',
    },
  });

/** A computed figure falls below, or rises above, a value; looked at once a local day, as the day begins. */
const FigureTrigger = z
  .object({
    when: z.literal('figure_crosses'),
    field: z.enum(FIELD_KEYS),
    is: z.enum(['lt', 'gt']),
    value: z.number(),
  })
  .strict()
  .refine(({ field }) => (fieldOf(field).type === 'number' || fieldOf(field).type === 'money') && !isPredicted(field), {
    params: {
      en: 'a number or an amount is needed; of predictions no history is kept, so watch a segment with them instead',
      zh: '需要数值或金额字段；预测值不保留历史，请改为监控含该条件的分群',
    },
  });

/** What a workflow rule waits for. */
export const WorkflowTrigger = z.discriminatedUnion('when', [
  z.object({ when: z.enum(['enters_segment', 'leaves_segment']), segment: Name.describe('key or name') }).strict(),
  RecordTrigger,
  FieldTrigger,
  FigureTrigger,
  /** So many days before (negative) or after a day of the customer. */
  z
    .object({
      when: z.literal('date'),
      of: z
        .string()
        .min(1)
        .max(60)
        .describe(
          'birthday, first_order_on, last_order_on, last_interaction_on, opportunity_next_step, points_expiry, or a kind of important date',
        ),
      offsetDays: z.int().min(-365).max(365).describe('negative: before it'),
      at: LocalHour.optional().describe('default 08:00'),
    })
    .strict(),
  z.object({ when: z.literal('schedule'), schedule: Schedule }).strict(),
]);
export type WorkflowTrigger = z.infer<typeof WorkflowTrigger>;

const Person = z.union([z.literal('owner'), z.literal('manager'), z.object({ staff: Name }).strict()]);
/** The customer's owner, the manager of the owner's team, or somebody by name. */
export type WorkflowPerson = z.infer<typeof Person>;

const Tags = z.array(z.string().trim().min(1).max(60)).max(10);

const Reason = z.string().min(1).max(300);

export const WorkflowAction = z.discriminatedUnion('do', [
  z
    .object({
      do: z.literal('follow_up'),
      reason: z
        .union([Reason, z.object({ en: Reason, zh: Reason }).strict()])
        .describe('in both languages: for whoever gets it'),
      inDays: z.int().min(0).max(365),
      who: Person.optional().describe('default: the owner'),
    })
    .strict(),
  z
    .object({ do: z.literal('draft'), playbook: Name, channel: z.enum(OUTREACH_CHANNELS).optional() })
    .strict()
    .describe('a message that waits for approval'),
  z
    .object({ do: z.literal('tag'), add: Tags.optional(), remove: Tags.optional() })
    .strict()
    .refine(({ add = [], remove = [] }) => add.length + remove.length > 0, {
      params: { en: 'a tag to add or to remove is needed', zh: '需要要添加或移除的标签' },
    }),
  z
    .object({
      do: z.literal('assign_owner'),
      to: z.union([z.literal('rules'), z.object({ staff: Name }).strict()]),
    })
    .strict(),
  z
    .object({
      do: z.literal('notify'),
      who: z.union([Person, z.object({ channel: Name }).strict()]),
      text: z.string().max(500).optional(),
    })
    .strict(),
  z.object({ do: z.literal('webhook'), url: z.url({ protocol: /^https$/ }) }).strict(),
]);
export type WorkflowAction = z.infer<typeof WorkflowAction>;

/** What holds a rule back. */
export const WorkflowLimits = z
  .object({
    /** The same customer again: never, or after so many days; 0 is every time. */
    againAfterDays: z.union([z.literal('never'), z.int().min(0).max(3_650)]),
    /** Firings of a local day at most; the rest is held back and told. */
    perDay: z.int().min(1).max(10_000),
  })
  .strict();
export type WorkflowLimits = z.infer<typeof WorkflowLimits>;

/** When – if – then. What its parts must be together, settle-workflow.ts of the services refuses. */
export const Workflow = z
  .object({
    trigger: WorkflowTrigger,
    condition: Rule.optional(),
    actions: z.array(WorkflowAction).min(1).max(5),
    limits: WorkflowLimits,
  })
  .strict();
export type Workflow = z.infer<typeof Workflow>;

/** Whether its occurrences are of no customer in particular. */
export function isAboutNobody({
  trigger,
  condition,
}: {
  trigger: WorkflowTrigger;
  condition?: Rule | undefined;
}): boolean {
  return trigger.when === 'schedule' && condition === undefined;
}

/** Whether an action can be done without a customer. */
export function needsNobody(action: WorkflowAction): boolean {
  if (action.do === 'webhook') return true;
  return action.do === 'notify' && typeof action.who === 'object';
}

function isPredicted(field: (typeof FIELD_KEYS)[number]): boolean {
  return fieldOf(field).predicted ?? false;
}
