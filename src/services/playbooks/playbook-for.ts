import type { ReportAnswer } from '../../domain/answer.ts';
import { playbooksFor } from '../../domain/outreach/choice/choose-for-segment.ts';
import type { Audience } from '../../domain/outreach/outreach.ts';
import { strategyParts } from '../../domain/outreach/strategy-parts.ts';
import { getCustomerByName } from '../customers/get-customer-by-name.ts';
import type { Reader } from '../population/reader.ts';
import { getSegment } from '../segments/find-segment.ts';
import { laidDown } from '../versioned/laid-down.ts';
import { explainChoice } from './explain-choice.ts';
import { readPlaybooks } from './read-playbooks.ts';
import { readStrategyNames } from './read-strategy-names.ts';

type Whom = { segment?: string | undefined; customer?: string | undefined };

/**
 * The playbook for a segment or a customer, why it is, and its strategy; of a segment also what else is made for it.
 * @throws {DomainError} 'not_found' and 'ambiguous' for whom it is; as `explainChoice`
 */
export async function playbookFor(whom: Whom, reader: Reader): Promise<{ answer: ReportAnswer; rows: number }> {
  const { database, locale } = reader;
  const words = WORDS[locale];
  const { name, audience } = await settleWhom(whom, reader);
  const { playbook, reason } = await explainChoice(reader, audience);
  const names = await readStrategyNames(database);
  const others =
    'segment' in audience
      ? playbooksFor(await readPlaybooks(database), audience.segment).filter(({ key }) => key !== playbook.key)
      : [];
  const lines = [
    reason[locale],
    ...(others.length > 0 ? [words.also(others.map((each) => each.name[locale]).join(words.comma))] : []),
    ...laidDown(strategyParts(playbook.strategy, names), locale),
  ];
  const answer: ReportAnswer = {
    kind: 'report',
    title: words.title(name, playbook.name[locale]),
    parts: [{ kind: 'text', text: lines.join('\n') }],
  };
  return { answer, rows: 1 };
}

async function settleWhom(
  { segment: spoken, customer }: Whom,
  reader: Reader,
): Promise<{ name: string; audience: Audience }> {
  if (spoken !== undefined) {
    const { key, name, version } = await getSegment(reader.database, spoken);
    return { name: name[reader.locale], audience: { segment: key, version } };
  }
  const { customerId, name } = await getCustomerByName(reader, customer!);
  return { name: name ?? customerId, audience: { customers: [customerId] } };
}

const WORDS = {
  en: {
    comma: ', ',
    title: (whom: string, playbook: string) => `For ${whom}: ${playbook}`,
    also: (names: string) => `Also made for it: ${names}`,
  },
  zh: {
    comma: '、',
    title: (whom: string, playbook: string) => `${whom}适用打法：${playbook}`,
    also: (names: string) => `同样适用：${names}`,
  },
} as const;
