import type { Database, Queryable } from '../../../db/database.ts';
import { LEAVE_OUT_TEXT } from '../../../domain/outreach/leave-out-text.ts';
import type { Reader } from '../../population/reader.ts';
import { endOutreach } from '../sending/end-outreach.ts';
import { keepContacts } from '../sending/keep-contacts.ts';
import { type JudgedHanded, judgeHanded, type MarkRequest } from './judge-handed.ts';
import { MARK_WORDS } from './mark-words.ts';

const MOST_NAMED = 10;

/** Whom marking as sent is about, and who may no longer be written to. @throws {DomainError} as `judgeHanded` */
export async function previewMark(request: MarkRequest, reader: Reader): Promise<{ text: string }> {
  const { outreach, sent, waiting, withheld } = await judgeHanded(request, reader);
  const { locale } = reader;
  const words = MARK_WORDS[locale];
  const reasonOf = (reason: JudgedHanded['withheld'][number]['reason']) =>
    reason === 'changed' ? words.changed : LEAVE_OUT_TEXT[reason][locale];
  const lines = [
    sent.length > 0
      ? words.marks(outreach.id, sent.length, listed(sent.map(nameOf), locale))
      : words.marksNone(outreach.id),
    ...(withheld.length > 0
      ? [
          words.withholds(
            listed(
              withheld.map((each) => `${nameOf(each)} (${reasonOf(each.reason)})`),
              locale,
            ),
          ),
        ]
      : []),
    ...(waiting.length > 0 ? [words.waits(listed(waiting.map(nameOf), locale))] : []),
  ];
  return { text: lines.join('\n') };
}

/** Records inside a transaction that a person sent the messages that they had; the contact gate is asked again. @throws {DomainError} as `judgeHanded` */
export async function markSent(
  request: MarkRequest,
  reader: Reader & { database: Queryable },
): Promise<{ answer: { kind: 'text'; text: string }; rows: number }> {
  const { outreach, sent, withheld } = await judgeHanded(request, reader);
  const { database, now, locale } = reader;
  const rows = [
    ...sent.map(({ customerId }) => ({ customerId, state: 'sent', reason: null })),
    ...withheld.map(({ customerId, reason }) => ({ customerId, state: 'withheld', reason })),
  ];
  await database.execute(
    `update outreach_recipients r set state = k.state, state_reason = k.reason, settled_at = $2
      from jsonb_to_recordset($3::jsonb) as k("customerId" int, state text, reason text)
      where r.outreach_id = $1 and r.customer_id = k."customerId" and r.state = 'handed'`,
    [outreach.id, now, JSON.stringify(rows)],
  );
  const words = MARK_WORDS[locale];
  const text = [
    words.marked(outreach.id, sent.length),
    ...(withheld.length > 0 ? [words.withheld(withheld.length)] : []),
  ].join(' ');
  return { answer: { kind: 'text', text }, rows: sent.length };
}

/** The contacts that sent messages were, and the end of what nobody waits for any more. */
export async function followMarked({ database, now }: { database: Database; now: Date }): Promise<void> {
  await keepContacts(database, now);
  await endOutreach(database, now);
}

function nameOf({ name, externalId }: { name: string | null; externalId: string }): string {
  return name ?? externalId;
}

function listed(names: readonly string[], locale: 'en' | 'zh'): string {
  const words = MARK_WORDS[locale];
  const shown = names.slice(0, MOST_NAMED).join(words.comma);
  const rest = names.length - MOST_NAMED;
  if (rest <= 0) return shown;
  return locale === 'zh' ? `${shown}${words.more(rest)}` : `${shown} ${words.more(rest)}`;
}
