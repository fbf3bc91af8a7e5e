import { allOf, type Binder, createBinder } from '../../db/sql.ts';
import type { TableAnswer } from '../../domain/answer.ts';
import { fieldOf } from '../../domain/catalogue/fields.ts';
import { localDay } from '../../domain/period.ts';
import { type DecidedOccurrence, FIRING_OUTCOMES, type FiringOutcome } from '../../domain/workflows/decide-firings.ts';
import type { Workflow } from '../../domain/workflows/workflow.ts';
import { populationConditions } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { localMinute } from '../segment-members/state-text.ts';
import { OUTCOME_TEXT } from './outcome-text.ts';
import { PREVIEW_DAYS, previewFirings, previewFrom } from './preview-firings.ts';

/** Rows of a preview, of those that fired and of each that something held back. */
const MOST_SAMPLES: Record<FiringOutcome, number> = { fired: 5, condition: 2, reentry: 2, limit: 2, loop: 1 };

type Named = { customerId: string; name: string | null };

/**
 * What a rule would have done of the last days, in words and with samples: how often, for how many customers, what was held back and why,
 * and what of that time nobody can know.
 */
export async function previewReport(
  workflow: Workflow,
  reader: Reader,
  ruleId: number | null,
): Promise<{ lines: string[]; answer?: TableAnswer }> {
  const words = WORDS[reader.locale];
  const decided = await previewFirings(workflow, reader, ruleId);
  const of = (outcome: FiringOutcome) => decided.filter((each) => each.outcome === outcome);
  const fired = of('fired');
  const customers = new Set(fired.map(({ customerId }) => customerId)).size;
  const heldBack = FIRING_OUTCOMES.slice(1).flatMap((outcome) => {
    const count = of(outcome).length;
    return count === 0 ? [] : [words.heldBack[outcome as keyof typeof words.heldBack](count)];
  });
  const unknown = await unknownHistory(workflow, reader);
  return {
    lines: [
      words.wouldHave(fired.length, customers),
      ...(heldBack.length > 0 ? [words.held(heldBack.join(words.comma))] : []),
      ...(unknown === null ? [] : [unknown]),
      ...(decided.length === 0 ? [] : [words.counted(countedFrom(reader), decided.length, ordersOnly(workflow))]),
    ],
    ...(decided.length > 0 && { answer: await samplesTable(decided, reader) }),
  };
}

/** The local minute from which on a preview counts, with its time zone: who counts whole days finds others. */
function countedFrom({ now, locale, settings: { timeZone } }: Reader): string {
  const minute = localMinute(previewFrom(now), timeZone);
  return locale === 'zh' ? `${minute}（${timeZone}）` : `${minute} (${timeZone})`;
}

function ordersOnly({ trigger }: Workflow): boolean {
  return trigger.when === 'record' && trigger.of === 'orders';
}

async function samplesTable(decided: readonly DecidedOccurrence[], reader: Reader): Promise<TableAnswer> {
  const { database, locale } = reader;
  const words = WORDS[locale];
  // The latest of each: what people still remember.
  const samples = FIRING_OUTCOMES.flatMap((outcome) =>
    decided.filter((each) => each.outcome === outcome).slice(-MOST_SAMPLES[outcome]),
  );
  const rows = await database.query<Named & { id: number }>(
    'select id, external_id as "customerId", name from customers where id = any($1::int[])',
    [samples.flatMap(({ customerId }) => customerId ?? [])],
  );
  const names = new Map(rows.map((row) => [row.id, row]));
  return {
    kind: 'table',
    title: words.samples,
    columns: [
      { key: 'at', label: words.at, type: 'instant' },
      { key: 'customer_id', label: fieldOf('customer_id').label[locale], type: 'text' },
      { key: 'name', label: fieldOf('name').label[locale], type: 'text' },
      { key: 'outcome', label: words.outcome, type: 'text' },
    ],
    rows: samples.map(({ at, customerId, outcome }) => {
      const customer = names.get(customerId ?? -1);
      return [
        at.toISOString(),
        customer?.customerId ?? null,
        customer?.name ?? null,
        (outcome === 'fired' ? WOULD_FIRE : OUTCOME_TEXT[outcome])[locale],
      ];
    }),
    total: decided.length,
  };
}

/** Changes of fields are known from the day on that they are written down, members of a segment since it was first built. */
async function unknownHistory({ trigger }: Workflow, reader: Reader): Promise<string | null> {
  const { database, locale, now, settings } = reader;
  const binder = createBinder();
  const source = historySql(trigger, binder);
  if (source === null) return null;
  const inSight = allOf(populationConditions(reader, binder));
  const [first] = await database.query<{ at: Date | null }>(
    `select min(h.at) as at from ${source} join customers c on c.id = h.customer_id where ${inSight}`,
    binder.values,
  );
  if (first!.at !== null && first!.at <= previewFrom(now)) return null;
  return WORDS[locale].unknownBefore(first!.at === null ? null : localDay(first!.at, settings.timeZone));
}

/** What is known of what such a trigger waits for, as `h`; null where all of it is. */
function historySql(trigger: Workflow['trigger'], { bind }: Binder): string | null {
  if (trigger.when === 'field_changes') return 'customer_changes h';
  if (trigger.when !== 'enters_segment' && trigger.when !== 'leaves_segment') return null;
  return `(select e.customer_id, e.at from segment_events e join segments s on s.id = e.segment_id
    where s.key = ${bind(trigger.segment, 'text')}) h`;
}

const count = (value: number, one: string) => `${value.toLocaleString('en')} ${one}${value === 1 ? '' : 's'}`;

const WOULD_FIRE = { en: 'would have fired', zh: '会触发' } as const;

const WORDS = {
  en: {
    comma: ', ',
    samples: 'The latest times, and what came of them',
    at: 'When',
    outcome: 'What would have come of it',
    wouldHave: (fired: number, customers: number) =>
      fired === 0
        ? `In the last ${PREVIEW_DAYS} days it would not have fired.`
        : `In the last ${PREVIEW_DAYS} days it would have fired ${count(fired, 'time')}, for ${count(customers, 'customer')}.`,
    held: (reasons: string) => `Held back: ${reasons}.`,
    heldBack: {
      condition: (n: number) => `${n.toLocaleString('en')} by the condition`,
      reentry: (n: number) => `${n.toLocaleString('en')} because the same customer came again too soon`,
      limit: (n: number) => `${n.toLocaleString('en')} by the limit of the day`,
      loop: (_n: number) => 'and there it would have been stopped, because it sets itself off',
    },
    counted: (since: string, times: number, ofOrders: boolean) =>
      `Counted: ${count(times, 'time')} since ${since}, of the customers whom you see${ofOrders ? '; orders that were cancelled or returned are none' : ''}.`,
    unknownBefore: (on: string | null) =>
      on === null
        ? 'Nothing is known of such changes yet: they are written down from now on.'
        : `Such changes are known from ${on} on; of the time before nobody can say.`,
  },
  zh: {
    comma: '，',
    samples: '最近的各次及其结果',
    at: '时间',
    outcome: '会有的结果',
    wouldHave: (fired: number, customers: number) =>
      fired === 0
        ? `最近 ${PREVIEW_DAYS} 天内不会触发。`
        : `最近 ${PREVIEW_DAYS} 天内会触发 ${fired.toLocaleString('en')} 次，涉及 ${customers.toLocaleString('en')} 位客户。`,
    held: (reasons: string) => `未触发：${reasons}。`,
    heldBack: {
      condition: (n: number) => `${n.toLocaleString('en')} 次不满足条件`,
      reentry: (n: number) => `${n.toLocaleString('en')} 次因同一客户间隔太短`,
      limit: (n: number) => `${n.toLocaleString('en')} 次因达到当天上限`,
      loop: (_n: number) => '随后会因触发自身而停止',
    },
    counted: (since: string, times: number, ofOrders: boolean) =>
      `统计口径：自 ${since}起共 ${times.toLocaleString('en')} 次，仅含您可见的客户${ofOrders ? '；已取消或已退货的订单不计' : ''}。`,
    unknownBefore: (on: string | null) =>
      on === null ? '此类变化尚无历史：从现在起开始记录。' : `此类变化自 ${on} 起才有记录，之前的情况无从得知。`,
  },
} as const;
