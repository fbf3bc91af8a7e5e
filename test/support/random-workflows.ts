import fc from 'fast-check';
import { eventKindOf } from '../../src/domain/catalogue/event-kinds.ts';
import { FIELD_KEYS, fieldOf } from '../../src/domain/catalogue/fields.ts';
import { EVENT_KINDS, type EventKind } from '../../src/domain/event-kind.ts';
import { OUTREACH_CHANNELS } from '../../src/domain/outreach/channel.ts';
import type { Schedule } from '../../src/domain/schedule/schedule.ts';
import { TRACKED_FIELDS } from '../../src/domain/workflows/tracked-fields.ts';
import { Workflow, type WorkflowAction, type WorkflowTrigger } from '../../src/domain/workflows/workflow.ts';
import { randomRule, TEXTS } from './random-rules.ts';

/** Names and texts as people write them, and some that a form may stumble over. */
const name = fc.constantFrom(
  'vip',
  'At risk',
  '高价值客户',
  ' padded ',
  'a, b',
  'x'.repeat(160),
  "O'Brien & <co>",
  'any',
);
const words = fc.constantFrom('call them', '请致电\n了解原因', ' two  spaces ', 'a\r\nb', '5', 'true', 'x'.repeat(300));
const amount = fc.oneof(fc.integer({ min: -5, max: 100_000 }), fc.constantFrom(0.5, 12.25, 1e21, 1e-9, -0));
const is = fc.constantFrom('eq', 'lt', 'lte', 'gt', 'gte' as const);
const bounds = fc.oneof(
  fc.tuple(fc.record({ is, value: amount })),
  fc.tuple(fc.record({ is, value: amount }), fc.record({ is, value: amount })),
  fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 10, max: 99 })).map(([from, to]) => [
    { is: 'gte' as const, value: from },
    { is: 'lte' as const, value: to },
  ]),
);
const hour = fc.constantFrom('00:00', '08:00', '23:59');

function filterOf(kind: EventKind): fc.Arbitrary<Record<string, unknown>> {
  const { texts, figure, products } = eventKindOf(kind);
  const parts: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [key, { choices }] of Object.entries(texts))
    parts[key] = choices ? fc.constantFrom(...choices.map(({ value }) => value)) : fc.constantFrom(...TEXTS, 'any');
  if (figure && kind !== 'cases') parts[figure.key] = bounds;
  if (products) parts.product = fc.oneof(fc.record({ name }), fc.record({ sku: name }), fc.record({ category: name }));
  if (kind === 'events')
    parts.property = fc.record({ name: fc.constant('page'), value: fc.constantFrom('home', 1, true) });
  return fc.record(parts, { requiredKeys: [] });
}

const recordTrigger = fc
  .constantFrom(...EVENT_KINDS)
  .chain((of) =>
    fc.record(
      { when: fc.constant('record' as const), of: fc.constant(of), where: filterOf(of) },
      { requiredKeys: ['when', 'of'] },
    ),
  );

const fieldTrigger = fc
  .constantFrom(...Object.keys(TRACKED_FIELDS), 'custom.尺码', 'custom.member since')
  .chain((field) => {
    const choices = Object.hasOwn(TRACKED_FIELDS, field) ? fieldOf(field as 'vip').choices : undefined;
    const to = choices
      ? fc.constantFrom(...choices.map(({ value }) => value))
      : fc.oneof(words, name, fc.constantFrom<string | number | boolean>(5, 1.5, true, false));
    return fc.record(
      { when: fc.constant('field_changes' as const), field: fc.constant(field), to },
      { requiredKeys: ['when', 'field'] },
    );
  });

const figures = FIELD_KEYS.filter((key) => ['number', 'money'].includes(fieldOf(key).type) && !fieldOf(key).predicted);

const weekdays = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });

const schedule: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({ every: fc.constantFrom('day' as const, 'workday' as const), at: hour }) as fc.Arbitrary<Schedule>,
  fc.record({ every: fc.constant('week' as const), weekdays, at: hour }),
  fc.record(
    {
      every: fc.constant('week' as const),
      weekdays,
      weeks: fc.integer({ min: 2, max: 26 }),
      from: fc.constantFrom('2024-01-01', '2024-01-08'),
      at: hour,
    },
    { requiredKeys: ['every', 'weekdays', 'weeks', 'at'] },
  ),
  fc.record(
    {
      every: fc.constant('month' as const),
      days: fc.uniqueArray(
        fc.oneof(
          fc.integer({ min: 1, max: 31 }),
          fc.constantFrom('last day' as const, 'first workday' as const, 'fifth friday' as const),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }),
      at: hour,
    },
    { requiredKeys: ['every', 'days', 'at'] },
  ),
);

const trigger = fc.oneof(
  fc.record({ when: fc.constantFrom('enters_segment' as const, 'leaves_segment' as const), segment: name }),
  recordTrigger,
  fieldTrigger,
  fc.record({
    when: fc.constant('figure_crosses' as const),
    field: fc.constantFrom(...figures),
    is: fc.constantFrom('lt' as const, 'gt' as const),
    value: amount,
  }),
  fc.record(
    {
      when: fc.constant('date' as const),
      of: fc.constantFrom('birthday', 'last_order_on', 'renewal', 'points_expiry', '开业日', 'x'.repeat(60)),
      offsetDays: fc.integer({ min: -365, max: 365 }),
      at: hour,
    },
    { requiredKeys: ['when', 'of', 'offsetDays'] },
  ),
  fc.record({ when: fc.constant('schedule' as const), schedule }),
) as fc.Arbitrary<WorkflowTrigger>;

const staff = fc.record({ staff: fc.constantFrom('ann@example.com', 'who.left@example.com', 'x'.repeat(190)) });
const person = fc.oneof(fc.constantFrom('owner' as const, 'manager' as const), staff);
const tags = fc.array(fc.constantFrom('new', '大客户', 'a b', 'with, comma', 'y'.repeat(60)), { maxLength: 3 });

const action = fc.oneof(
  fc.record(
    { do: fc.constant('follow_up' as const), reason: words, inDays: fc.integer({ min: 0, max: 365 }), who: person },
    { requiredKeys: ['do', 'reason', 'inDays'] },
  ),
  fc.record(
    { do: fc.constant('draft' as const), playbook: name, channel: fc.constantFrom(...OUTREACH_CHANNELS) },
    { requiredKeys: ['do', 'playbook'] },
  ),
  fc
    .record({ do: fc.constant('tag' as const), add: tags, remove: tags }, { requiredKeys: ['do'] })
    .filter(({ add = [], remove = [] }) => add.length + remove.length > 0),
  fc.record({ do: fc.constant('assign_owner' as const), to: fc.oneof(fc.constant('rules' as const), staff) }),
  fc.record(
    {
      do: fc.constant('notify' as const),
      who: fc.oneof(person, fc.record({ channel: fc.constantFrom('#sales', 'C012') })),
      text: fc.oneof(words, fc.constant('')),
    },
    { requiredKeys: ['do', 'who'] },
  ),
  fc.record({
    do: fc.constant('webhook' as const),
    url: fc.constantFrom('https://a.example/b?c=d', 'https://x.example/'),
  }),
) as fc.Arbitrary<WorkflowAction>;

/** Any rule that the schema takes, also one that nobody would make. */
export const randomWorkflow: fc.Arbitrary<Workflow> = fc
  .record(
    {
      trigger,
      condition: randomRule,
      actions: fc.array(action, { minLength: 1, maxLength: 5 }),
      limits: fc.record({
        againAfterDays: fc.oneof(fc.constant('never' as const), fc.integer({ min: 0, max: 3_650 })),
        perDay: fc.integer({ min: 1, max: 10_000 }),
      }),
    },
    { requiredKeys: ['trigger', 'actions', 'limits'] },
  )
  .filter((each) => Workflow.safeParse(each).success);
