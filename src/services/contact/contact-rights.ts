import type { TableAnswer } from '../../domain/answer.ts';
import { CONSENT_PURPOSE_CHOICES } from '../../domain/catalogue/consent-choices.ts';
import { customerText } from '../../domain/customer-text.ts';
import { CHANNEL_TRAITS, OUTREACH_CHANNELS, type OutreachChannel } from '../../domain/outreach/channel.ts';
import type { ContactFacts, ContactMessage } from '../../domain/outreach/contact-gate.ts';
import type { ContactPolicy } from '../../domain/outreach/contact-policy.ts';
import { judgeContact } from '../../domain/outreach/judge-contact.ts';
import { LEAVE_OUT_TEXT } from '../../domain/outreach/leave-out-text.ts';
import { nextContactAt } from '../../domain/outreach/next-contact.ts';
import { getCustomerByName } from '../customers/get-customer-by-name.ts';
import type { Reader } from '../population/reader.ts';
import { readContactFacts } from './read-contact-facts.ts';
import { readContactPolicy } from './read-contact-policy.ts';

const PURPOSES = ['marketing', 'service'] as const;

/** One customer, and the one channel or purpose that is asked about. */
export type RightsRequest = {
  customer: string;
  channel?: OutreachChannel | undefined;
  purpose?: (typeof PURPOSES)[number] | undefined;
};

/**
 * By which channels a customer may be written to, for what, and why not: what the gate itself says of a message that goes to them by
 * name, and whether they may be chosen by what is known of them.
 * @throws {DomainError} as `getCustomerByName`
 */
export async function answerContactRights(
  { customer: spoken, channel, purpose }: RightsRequest,
  reader: Reader,
): Promise<{ answer: TableAnswer; rows: number }> {
  const { database, locale } = reader;
  const words = WORDS[locale];
  const customer = await getCustomerByName(reader, spoken);
  const policy = await readContactPolicy(database);
  const asked = OUTREACH_CHANNELS.flatMap((each) => PURPOSES.map((of) => ({ channel: each, purpose: of }))).filter(
    (each) => (channel ?? each.channel) === each.channel && (purpose ?? each.purpose) === each.purpose,
  );
  const rows: TableAnswer['rows'] = [];
  for (const message of asked) rows.push(await rowOf(customer.id, message, policy, reader));
  const answer: TableAnswer = {
    kind: 'table',
    title: words.title(customerText(customer)),
    columns: [
      { key: 'channel', label: words.channel, type: 'text' },
      { key: 'purpose', label: words.purpose, type: 'text' },
      { key: 'allowed', label: words.allowed, type: 'text' },
      { key: 'why', label: words.why, type: 'text' },
      { key: 'from', label: words.from, type: 'instant' },
      { key: 'in_segments', label: words.inSegments, type: 'boolean' },
    ],
    rows,
    total: rows.length,
  };
  return { answer, rows: 1 };
}

async function rowOf(
  customerId: number,
  asked: Pick<ContactMessage, 'channel' | 'purpose'>,
  policy: ContactPolicy,
  { database, now, settings, locale }: Reader,
): Promise<TableAnswer['rows'][number]> {
  const { timeZone } = settings;
  const about = { ...asked, now, timeZone, policy, playbookKey: '' };
  const facts: ContactFacts = (await readContactFacts(database, [customerId], about)).get(customerId)!;
  const message: ContactMessage = { ...asked, isProfiled: false, cadenceDays: 0 };
  const at = { now, businessTimeZone: timeZone };
  const verdict = judgeContact(facts, message, policy, at);
  const words = WORDS[locale];
  const next = nextContactAt(facts, message, policy, at);
  const allowed = verdict.kind === 'send' ? words.yes : next === null ? words.no : words.notNow;
  const why =
    verdict.kind === 'leave_out'
      ? LEAVE_OUT_TEXT[verdict.reason][locale]
      : verdict.kind === 'wait'
        ? words.quiet
        : null;
  return [
    CHANNEL_TRAITS[asked.channel].label[locale],
    CONSENT_PURPOSE_CHOICES.find(({ value }) => value === asked.purpose)!.label[locale],
    ...[allowed, why, verdict.kind === 'send' ? null : (next?.toISOString() ?? null)],
    next !== null && !facts.refusesProfiling,
  ];
}

const WORDS = {
  en: {
    title: (who: string) => `How ${who} may be contacted`,
    channel: 'Channel',
    purpose: 'For',
    allowed: 'Allowed',
    why: 'Why not',
    from: 'Allowed from',
    inSegments: 'Also as one of a segment',
    yes: 'yes',
    no: 'no',
    notNow: 'not now',
    quiet: 'quiet hours',
  },
  zh: {
    title: (who: string) => `${who} 的联系许可`,
    channel: '渠道',
    purpose: '用途',
    allowed: '是否可以',
    why: '原因',
    from: '可联系时间',
    inSegments: '可作为分群成员',
    yes: '可以',
    no: '不可以',
    notNow: '暂不可以',
    quiet: '免打扰时段',
  },
} as const;
