import { addDays } from '../../domain/calendar-day.ts';
import type { Locale } from '../../domain/locale.ts';
import { type PooledEffect, poolEffects } from '../../domain/outreach/effect/pool-effects.ts';
import { VERDICTS, verdictOf } from '../../domain/outreach/effect/verdict.ts';
import { localDay } from '../../domain/period.ts';
import { effectSentence } from '../outreach/effect/effect-sentence.ts';
import { type MeasuredResults, readResults } from '../outreach/effect/read-effects.ts';
import type { Reader } from '../population/reader.ts';
import type { ReportSpan } from '../segment-report/report-span.ts';
import type { DigestPart } from './digest-part.ts';
import { DIGEST_QUESTIONS, DIGEST_WORDS } from './digest-words.ts';

const DAY_MS = 86_400_000;
/** Longer is nothing measured (the windows of playbooks are shorter). */
const LONGEST_WINDOW_DAYS = 180;
const MOST = 6;

/** Outreach that was sent in the week, or was measured in it, with what it brought against its holdout so far. */
export async function campaignsPart({ fromAt, toAt }: ReportSpan, reader: Reader): Promise<DigestPart> {
  const words = DIGEST_WORDS[reader.locale];
  const since = new Date(fromAt.getTime() - LONGEST_WINDOW_DAYS * DAY_MS);
  const all = await readResults(reader, { started: { fromAt: since, toAt } });
  const ofWeek = all.filter(({ outreach }) => endOf(outreach) >= fromAt).toReversed();
  if (ofWeek.length === 0) return { part: { kind: 'text', text: words.noCampaigns } };
  const lines = ofWeek.slice(0, MOST).map((each) => outreachText(each, reader));
  const more = ofWeek.length > MOST ? [words.more(ofWeek.length - MOST)] : [];
  return {
    part: { kind: 'report', title: words.campaigns, parts: [{ kind: 'text', text: [...lines, ...more].join('\n') }] },
    question: DIGEST_QUESTIONS.campaigns,
  };
}

function endOf({ startedAt, windowDays }: MeasuredResults['outreach']): Date {
  return new Date(startedAt!.getTime() + windowDays * DAY_MS);
}

/** "Outreach 12 · Win-back, sent from … · no detectable effect · measured until …" */
function outreachText({ outreach, results }: MeasuredResults, { locale, now, settings }: Reader): string {
  const words = DIGEST_WORDS[locale];
  const effect = poolEffects([results]);
  const playbook = outreach.playbookName[locale];
  const on = localDay(outreach.startedAt!, settings.timeZone);
  const endsOn = addDays(on, outreach.windowDays);
  return [
    words.sent({
      ...{ id: outreach.id, playbook, on },
      ...effect.people,
    }),
    broughtText(playbook, effect, locale),
    endOf(outreach) > now ? words.windowOpen(endsOn) : words.windowEnded(endsOn),
  ].join(' · ');
}

function broughtText(playbook: string, effect: PooledEffect, locale: Locale): string {
  if (effect.compared === 0) return DIGEST_WORDS[locale].noHoldout;
  const verdict = verdictOf(effect);
  return verdict === 'works' || verdict === 'harms'
    ? effectSentence(playbook, effect, locale)
    : VERDICTS[verdict][locale];
}
