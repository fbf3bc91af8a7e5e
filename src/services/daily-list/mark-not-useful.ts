import type { Queryable } from '../../db/database.ts';
import { customerText } from '../../domain/customer-text.ts';
import { UNWANTED_DAYS } from '../../domain/daily-list/judge-findings.ts';
import type { ListReason } from '../../domain/daily-list/list-reason.ts';
import { REASON_TABLE } from '../../domain/daily-list/reason-table.ts';
import { usefulnessFactor } from '../../domain/daily-list/usefulness-factor.ts';
import { DomainError } from '../../domain/errors.ts';
import type { FoundCustomer } from '../customers/find-customer-by-name.ts';
import { getCustomerByName } from '../customers/get-customer-by-name.ts';
import type { Reader } from '../population/reader.ts';
import { readMarks } from './read-marks.ts';

export type MarkRequest = { customer: string; reason: ListReason; because: string };

/** What calling a reason no use will do. @throws {DomainError} as `getCustomerByName`; 'invalid_input' for who has no list */
export async function previewMarkNotUseful(request: MarkRequest, reader: Reader): Promise<{ text: string }> {
  const { staffId, customer } = await plan(request, reader);
  const { locale, now } = reader;
  const before = await readMarks(reader.database, staffId, now);
  const mark = { customerId: customer.id, reason: request.reason, at: now };
  const counts = (marks: typeof before) => usefulnessFactor(request.reason, { marks, now, whose: null })?.value ?? 1;
  const label = REASON_TABLE[request.reason].label[locale];
  const words = WORDS[locale];
  return {
    text: words.marks(customerText(customer), label, request.because, counts([...before, mark]), counts(before)),
  };
}

/** Keeps that a reason was no use, inside a transaction. @throws {DomainError} as `previewMarkNotUseful` */
export async function markNotUseful(
  request: MarkRequest,
  reader: Reader & { database: Queryable },
): Promise<{ answer: { kind: 'text'; text: string }; rows: number }> {
  const { staffId, customer } = await plan(request, reader);
  await reader.database.execute(
    'insert into list_feedback (staff_id, customer_id, reason, because, at) values ($1, $2, $3, $4, $5)',
    [staffId, customer.id, request.reason, request.because, reader.now],
  );
  const label = REASON_TABLE[request.reason].label[reader.locale];
  return { answer: { kind: 'text', text: WORDS[reader.locale].marked(label) }, rows: 1 };
}

async function plan(
  { customer: spoken }: MarkRequest,
  reader: Reader,
): Promise<{ staffId: number; customer: FoundCustomer }> {
  const { staffId } = reader.asker;
  if (staffId === null) {
    throw new DomainError('invalid_input', {
      en: 'Only the staff have a list on which something can be of no use.',
      zh: '只有员工有名单，才能评价其中的提醒。',
    });
  }
  return { staffId, customer: await getCustomerByName(reader, spoken) };
}

const WORDS = {
  en: {
    marks: (who: string, reason: string, because: string, counts: number, before: number) =>
      `Marks “${reason}” for ${who} as not useful, because: ${because}\nOn your list it then counts ${counts} instead of ${before}, less so as time passes, and ${who} is not proposed for it for ${UNWANTED_DAYS} days.`,
    marked: (reason: string) => `Noted: “${reason}” counts less on your list from now on.`,
  },
  zh: {
    marks: (who: string, reason: string, because: string, counts: number, before: number) =>
      `将 ${who} 的“${reason}”标记为没有用，原因：${because}\n此后它在您的名单中按 ${counts} 计（现为 ${before}），影响随时间减弱；${UNWANTED_DAYS} 天内不再因此提示联系 ${who}。`,
    marked: (reason: string) => `已记录：“${reason}”在您的名单中权重降低。`,
  },
} as const;
