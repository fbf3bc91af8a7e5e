import type { ContactMessage } from '../../src/domain/outreach/contact-gate.ts';
import type { ContactQuestion } from '../../src/services/contact/read-contact-facts.ts';
import {
  addressOf,
  type ContactHistory,
  emailOf,
  MADE_OUTREACH,
  type MadeOutreach,
  phoneOf,
} from './contact-histories.ts';
import { endByLooking } from './quiet-by-looking.ts';

const DAY_MS = 86_400_000;

/**
 * The verdict on one of the customers, found by going through their history with loops and clocks: shares nothing with the gate, so that
 * the two hold each other. 'send', the reason, or until when to wait. `outreach` is what messages belong to, by number.
 */
export function judgeByHand(
  histories: readonly ContactHistory[],
  place: number,
  message: ContactMessage,
  question: ContactQuestion,
  outreach: readonly MadeOutreach[] = MADE_OUTREACH,
): string {
  const history = histories[place]!;
  const { now, channel, purpose } = question;
  const address = addressOf(history, place, channel);
  const suppressions = reasonsToSuppress(histories, place, channel);
  if (history.isErased || suppressions.includes('erased')) return 'erased';
  if (channel !== 'wechat' && channel !== 'letter' && address === null) {
    return (channel === 'email' ? emailOf : phoneOf)(history, place).raw === null ? 'no_address' : 'bad_address';
  }
  const stopping = ['unsubscribed', 'bounced', 'spam_complaint'].find((reason) => suppressions.includes(reason));
  if (stopping !== undefined && !(stopping === 'unsubscribed' && purpose === 'service')) return stopping;
  const consentChannel = channel === 'call_script' ? 'phone' : channel === 'letter' ? 'post' : channel;
  const said = lastSaid(history, consentChannel, purpose);
  if (said === undefined) return 'consent_unknown';
  const isOver = said.expiresAfter !== null && said.expiresAfter <= said.hoursAgo;
  if (said.status === 'granted' ? isOver : true)
    return said.status === 'granted' ? 'consent_expired' : `consent_${said.status}`;
  const refuses = ['email', 'sms', 'phone', 'wechat'].some((each) => {
    const status = lastSaid(history, each, 'profiling')?.status;
    return status === 'denied' || status === 'withdrawn';
  });
  if (message.isProfiled && refuses) return 'no_profiling';
  const isOpen = ({ openedAgo, resolvedAgo, status, type }: ContactHistory['complaints'][number]) =>
    type === 'complaint' && openedAgo > 0 && !(resolvedAgo === null ? status === 'resolved' : resolvedAgo > 0);
  if (purpose === 'marketing' && history.complaints.some(isOpen)) return 'open_complaint';
  if (purpose === 'marketing' && isOverCap(history, question, outreach)) return 'frequency_cap';
  for (const { outreach: number, ...sent } of contactsOf(history, question)) {
    if (outreach[number]!.playbook === question.playbookKey && daysAgo(sent, question) < message.cadenceDays) {
      return 'cadence';
    }
  }
  const until = channel === 'letter' || question.policy.quietHours === null ? null : quietUntil(history, question);
  return until?.toISOString() ?? 'send';

  function quietUntil(of: ContactHistory, { policy, timeZone }: ContactQuestion): Date | null {
    return endByLooking(now, zoneOf(of, timeZone), policy.quietHours!);
  }
}

function zoneOf({ timeZone, country }: ContactHistory, business: string): string {
  if (timeZone === 'Asia/Kathmandu') return timeZone;
  if (country === 'USA') return business.startsWith('America/') ? business : 'America/New_York';
  const zones: Record<string, string> = {
    China: 'Asia/Shanghai',
    英国: 'Europe/London',
    'New Zealand': 'Pacific/Auckland',
  };
  return zones[country ?? ''] ?? business;
}

/** Of two words at one moment the later record holds. */
function lastSaid({ consents }: ContactHistory, channel: string, purpose: string) {
  let last: ContactHistory['consents'][number] | undefined;
  for (const each of consents) {
    if (each.channel !== channel || each.purpose !== purpose || each.hoursAgo <= 0) continue;
    if (last === undefined || each.hoursAgo <= last.hoursAgo) last = each;
  }
  return last;
}

/** Of the address, whoever it was suppressed for, and of the customer, whatever address it was for. */
function reasonsToSuppress(histories: readonly ContactHistory[], place: number, channel: string): string[] {
  const rows = new Map<string, { reason: string; of: number; address: string }>();
  histories.forEach((history, of) => {
    for (const { channel: on, by, reason } of history.suppressions) {
      const address = by === 'customer' ? `elsewhere ${of}` : addressOf(history, of, on as 'email');
      if (on === channel && address !== null && !rows.has(address)) rows.set(address, { reason, of, address });
    }
  });
  const own = addressOf(histories[place]!, place, channel as 'email');
  return [...rows.values()]
    .filter(
      ({ reason, of, address }) =>
        address === own || (of === place && (reason === 'unsubscribed' || reason === 'spam_complaint')),
    )
    .map(({ reason }) => reason);
}

function contactsOf({ messages }: ContactHistory, { exceptOutreachId }: ContactQuestion) {
  return messages.filter(
    ({ outreach, state }) =>
      outreach + 1 !== exceptOutreachId && (state === 'sending' || state === 'sent' || state === 'unknown'),
  );
}

function isOverCap(history: ContactHistory, question: ContactQuestion, outreach: readonly MadeOutreach[]): boolean {
  const ages = contactsOf(history, question)
    .filter((sent) => outreach[sent.outreach]!.purpose === 'marketing')
    .map((sent) => daysAgo(sent, question));
  return question.policy.frequencyCaps.some(
    ({ messages, days }) => ages.filter((age) => age < days).length >= messages,
  );
}

/** Local days between a message and now: midnights that passed. */
function daysAgo(
  { settledAgo, claimedAgo }: { settledAgo: number | null; claimedAgo: number },
  { now, timeZone }: ContactQuestion,
): number {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  const at = new Date(now.getTime() - (settledAgo ?? claimedAgo) * 3_600_000);
  return Math.round((Date.parse(day.format(now)) - Date.parse(day.format(at))) / DAY_MS);
}
