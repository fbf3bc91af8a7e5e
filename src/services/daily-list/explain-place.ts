import type { Answer } from '../../domain/answer.ts';
import { customerText } from '../../domain/customer-text.ts';
import { AGAINST_LABEL } from '../../domain/daily-list/against-label.ts';
import { arithmeticText } from '../../domain/daily-list/arithmetic-text.ts';
import { type JudgedFinding, judgeFindings } from '../../domain/daily-list/judge-findings.ts';
import { traitsOf } from '../../domain/daily-list/reason-table.ts';
import { getCustomerByName } from '../customers/get-customer-by-name.ts';
import type { Reader } from '../population/reader.ts';
import { findCandidates } from './find-candidates.ts';
import { findDailyList } from './find-daily-list.ts';
import type { ListScene } from './list-scene.ts';

/**
 * Why a customer stands on a list where they stand, or not at all: every reason that holds with its arithmetic.
 * @throws {DomainError} as `getCustomerByName`
 */
export async function explainPlace(
  scene: ListScene,
  spoken: string,
  reader: Reader,
): Promise<{ answer: Answer; rows: number }> {
  const { locale } = reader;
  const words = WORDS[locale];
  const customer = await getCustomerByName(reader, spoken);
  const who = customerText(customer);
  const { candidates, knowledge } = await findCandidates({ ...scene, customerId: customer.id });
  const candidate = candidates.find(({ id }) => id === customer.id);
  if (candidate === undefined) return { answer: { kind: 'text', text: words.nothing(who) }, rows: 0 };
  const { items } = await findDailyList(scene);
  const place = items.findIndex((item) => item.customer.id === customer.customerId) + 1;
  const judged = judgeFindings(candidate, knowledge);
  const lines = judged.flatMap((each) => reasonLines(each, knowledge.currency, reader));
  const answer: Answer = {
    kind: 'report',
    title: place === 0 ? words.isNot(who) : words.stands(who, place, items.length),
    parts: [{ kind: 'text', text: [...lines, words.how].join('\n') }],
  };
  return { answer, rows: 1 };
}

function reasonLines({ finding, score, against }: JudgedFinding, currency: string, { locale }: Reader): string[] {
  const words = WORDS[locale];
  const { label, why } = traitsOf(finding.reason);
  return [
    words.reason(label[locale], why(finding.figures as never, currency)[locale]),
    words.arithmetic(arithmeticText(score, currency)[locale]),
    ...(against === null ? [] : [words.against(AGAINST_LABEL[against][locale])]),
  ];
}

const WORDS = {
  en: {
    stands: (who: string, place: number, of: number) => `${who} stands at place ${place} of ${of} on today’s list`,
    isNot: (who: string) => `${who} is not on today’s list`,
    nothing: (who: string) => `Nothing calls for a contact with ${who} today, so they are not on the list.`,
    reason: (label: string, why: string) => `• ${label}: ${why}`,
    arithmetic: (text: string) => `  ${text}`,
    against: (text: string) => `  Not proposed: ${text}.`,
    how: 'The reason with the highest product stands on the list; the product decides the place. Follow-ups that somebody set for today or before keep a place among the ten whatever their product.',
  },
  zh: {
    stands: (who: string, place: number, of: number) => `${who} 在今日名单中排第 ${place} 位，共 ${of} 位`,
    isNot: (who: string) => `${who} 不在今日名单中`,
    nothing: (who: string) => `今天没有需要联系 ${who} 的理由，因此不在名单中。`,
    reason: (label: string, why: string) => `• ${label}：${why}`,
    arithmetic: (text: string) => `  ${text}`,
    against: (text: string) => `  未列出：${text}。`,
    how: '乘积最大的理由列入名单，名次由乘积决定。由人设定且已到期的跟进无论乘积大小都保留在前十位。',
  },
} as const;
