import type { ContactMessage } from '../../src/domain/outreach/contact-gate.ts';
import type { ContactPolicy } from '../../src/domain/outreach/contact-policy.ts';
import type { ContactQuestion } from '../../src/services/contact/read-contact-facts.ts';
import { addressOf, type ContactHistory, MADE_OUTREACH, type MadeOutreach } from './contact-histories.ts';
import { judgeByHand } from './judge-by-hand.ts';

type Changeable<Part> = {
  -readonly [Key in keyof Part]: Part[Key] extends readonly (infer Item)[] ? Item[] : Part[Key];
};

const HOUR_MS = 3_600_000;
/** Of several reasons at one address the weightiest stands. */
const WEIGHTS = ['bounced', 'unsubscribed', 'spam_complaint', 'erased'];

/** What customers said and were sent while the clock goes on: kept in plain lists, beside the database and without it. */
export function createContactWorld(
  histories: readonly ContactHistory[],
  startAt: Date,
  business: { timeZone: string; policy: ContactPolicy },
) {
  const people = histories.map(
    (history): Changeable<ContactHistory> => ({
      ...history,
      consents: [...history.consents],
      complaints: [...history.complaints],
      suppressions: [],
      messages: [...history.messages],
    }),
  );
  const outreach: MadeOutreach[] = [...MADE_OUTREACH];
  const rules = { ...business };
  let now = startAt;
  const hoursAgo = (at: Date) => (startAt.getTime() - at.getTime()) / HOUR_MS;
  histories.forEach((history, place) => {
    for (const each of history.suppressions) {
      const isKnown = people.some((_, of) => keysOf(of, each.channel).includes(keyOf(place, each)));
      if (!isKnown) people[place]!.suppressions.push(each);
    }
  });

  function keyOf(place: number, { by, channel }: { by: string; channel: string }): string | null {
    return by === 'customer' ? `elsewhere ${place}` : addressOf(people[place]!, place, channel as 'email');
  }

  function keysOf(place: number, channel: string): (string | null)[] {
    return people[place]!.suppressions.filter((each) => each.channel === channel).map((each) => keyOf(place, each));
  }

  /** The histories as they look from now. */
  function asOfNow(): ContactHistory[] {
    const past = (now.getTime() - startAt.getTime()) / HOUR_MS;
    return people.map((person) => ({
      ...person,
      consents: person.consents.map((each) => ({ ...each, hoursAgo: each.hoursAgo + past })),
      complaints: person.complaints.map((each) => ({
        ...each,
        openedAgo: each.openedAgo + past,
        resolvedAgo: each.resolvedAgo === null ? null : each.resolvedAgo + past,
      })),
      messages: person.messages.map((each) => ({
        ...each,
        settledAgo: each.settledAgo === null ? null : each.settledAgo + past,
        claimedAgo: each.claimedAgo + past,
      })),
    }));
  }

  return {
    people,
    /** May be set. */
    business: rules,
    now: () => now,
    pass(hours: number) {
      now = new Date(now.getTime() + Math.max(60_000, Math.round(hours * HOUR_MS)));
    },
    know(id: number, made: MadeOutreach) {
      outreach[id - 1] = made;
    },
    /** The verdict of the reference at this moment. */
    judge(place: number, message: ContactMessage, playbookKey: string, exceptOutreachId?: number): string {
      const { timeZone, policy } = rules;
      const question: ContactQuestion = { ...message, playbookKey, now, timeZone, policy, exceptOutreachId };
      return judgeByHand(asOfNow(), place, message, question, outreach);
    },
    say(place: number, said: { channel: string; purpose: string; status: string }) {
      const at = new Date(now.getTime() - 1);
      people[place]!.consents.push({ ...said, hoursAgo: hoursAgo(at), expiresAfter: null });
      if (said.status !== 'granted' || said.purpose === 'profiling') return;
      // A new yes takes back that they unsubscribed, whoever of those who share the address did.
      const own = addressOf(people[place]!, place, said.channel as 'email');
      people.forEach((person, of) => {
        person.suppressions = person.suppressions.filter(
          (each) =>
            each.channel !== said.channel ||
            each.reason !== 'unsubscribed' ||
            (of !== place && (own === null || keyOf(of, each) !== own)),
        );
      });
    },
    suppress(place: number, channel: string, reason: string) {
      const own = addressOf(people[place]!, place, channel as 'email');
      const isOne = (of: number, each: ContactHistory['suppressions'][number]) =>
        each.channel === channel && keyOf(of, each) === own;
      const kept = people.flatMap((person, of) => person.suppressions.filter((each) => isOne(of, each)));
      if (own === null || kept.some((each) => WEIGHTS.indexOf(each.reason) >= WEIGHTS.indexOf(reason))) return;
      people.forEach((person, of) => {
        person.suppressions = person.suppressions.filter((each) => !isOne(of, each));
      });
      people[place]!.suppressions.push({ channel, by: 'address', reason });
    },
    complain(place: number) {
      const openedAgo = hoursAgo(new Date(now.getTime() - 1));
      people[place]!.complaints.push({ openedAgo, resolvedAgo: null, status: 'open', type: 'complaint' });
    },
    hear(place: number, outreachId: number) {
      const ago = hoursAgo(now);
      people[place]!.messages.push({ outreach: outreachId - 1, state: 'sent', settledAgo: ago, claimedAgo: ago });
    },
  };
}
