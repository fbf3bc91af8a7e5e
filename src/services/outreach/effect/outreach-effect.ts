import type { Answer, ReportAnswer } from '../../../domain/answer.ts';
import { askerTimeZone } from '../../../domain/asker-time-zone.ts';
import { effectText } from '../../../domain/outreach/effect/effect-text.ts';
import type { Reader } from '../../population/reader.ts';
import { localMinute } from '../../segment-members/state-text.ts';
import { unknownOutreach } from '../stored-outreach.ts';
import { EFFECT_WORDS } from './effect-words.ts';
import { findOutreach, type MeasuredOutreach } from './find-outreach.ts';
import { funnelTable } from './funnel-table.ts';
import { groupsTable } from './groups-table.ts';
import { readFunnel } from './read-funnel.ts';
import { readGroupResults } from './read-group-results.ts';
import { readReturns } from './read-returns.ts';
import { returnsTable } from './returns-table.ts';
import { sampleSizeHint } from './sample-size-hint.ts';

const DAY_MS = 86_400_000;

/**
 * What one outreach brought, among the customers whom the reader sees: who ordered and what they spent beside those who were held out,
 * where everybody of its audience went, what came back.
 * @throws {DomainError} 'not_found' also for one that the reader may not see
 */
export async function outreachEffect(id: number, reader: Reader): Promise<{ answer: ReportAnswer; rows: number }> {
  const [outreach] = await findOutreach(reader, { id });
  if (outreach === undefined) throw unknownOutreach(id);
  const { database, locale } = reader;
  const words = EFFECT_WORDS[locale];
  const { steps, unseen } = await readFunnel(reader, id);
  const isUnseen = unseen > 0 ? [words.unseen(unseen)] : [];
  const funnel = funnelTable(steps, reader);
  const rows = steps.reduce((sum, { people }) => sum + people, 0);
  const report = (parts: Answer[]) => ({ answer: { kind: 'report' as const, title: words.title(id), parts }, rows });
  if (outreach.startedAt === null) {
    // It rests on everybody of the plan.
    const hint = unseen > 0 ? null : await sampleSizeHint(database, id, locale);
    const said = [words.notStarted, ...(hint === null ? [] : [hint]), ...isUnseen];
    return report([{ kind: 'text', text: said.join('\n') }, funnel]);
  }
  const [results, returned] = await Promise.all([readGroupResults(reader, [id]), readReturns(reader, [id])]);
  const own = results.get(id)!;
  const said = [
    ...aboutWindow({ ...outreach, startedAt: outreach.startedAt }, reader),
    ...effectText(own, reader.settings.currency, locale),
    ...isUnseen,
    ...(own.inBoth > 0 ? [words.inBoth(own.inBoth)] : []),
  ];
  return report([
    { kind: 'text', text: said.join('\n') },
    groupsTable(own, reader),
    funnel,
    returnsTable(returned, reader),
    { kind: 'text', text: words.method },
  ]);
}

function aboutWindow(
  { id, playbookName, startedAt, windowDays }: MeasuredOutreach & { startedAt: Date },
  { asker, locale, now, settings }: Reader,
): string[] {
  const words = EFFECT_WORDS[locale];
  const endsAt = new Date(startedAt.getTime() + windowDays * DAY_MS);
  const minute = (at: Date) => localMinute(at, askerTimeZone(asker, settings));
  const [from, to] = [minute(startedAt), minute(endsAt < now ? endsAt : now)];
  const headline = words.headline({ id, playbook: playbookName[locale], sentOn: from.slice(0, 10), from, to });
  return endsAt > now ? [headline, words.openWindow(minute(endsAt))] : [headline];
}
