import type { Answer, Column, ReportAnswer } from '../../../domain/answer.ts';
import { poolEffects } from '../../../domain/outreach/effect/pool-effects.ts';
import { verdictOf } from '../../../domain/outreach/effect/verdict.ts';
import { localDay, type Period, resolvePeriod } from '../../../domain/period.ts';
import { periodText } from '../../../domain/period-text.ts';
import { PLAYBOOKS } from '../../playbooks/playbook-kind.ts';
import type { Reader } from '../../population/reader.ts';
import { refuseUnbegun } from '../../population/refuse-unbegun.ts';
import { getSegment } from '../../segments/find-segment.ts';
import { readSegments } from '../../segments/segment-row.ts';
import { getVersioned } from '../../versioned/get-versioned.ts';
import { effectSentence } from './effect-sentence.ts';
import { effectsTable } from './effects-table.ts';
import type { MeasuredOutreach } from './find-outreach.ts';
import { ALL_TIME, PLAYBOOK_WORDS } from './playbook-words.ts';
import { type EffectOf, type MeasuredResults, poolBy, readResults } from './read-effects.ts';

type EffectsRequest = {
  playbook?: string | undefined;
  segment?: string | undefined;
  period?: Period | undefined;
};

const DAY_MS = 86_400_000;

/**
 * Which playbooks work, over all outreach that the reader may see: pooled within each playbook, by segment, and one by one.
 * @throws {DomainError} 'not_found' for an unknown playbook or segment, 'invalid_input' for a period that has not begun
 */
export async function effectsOverTime(
  { playbook: named, segment: spoken, period }: EffectsRequest,
  reader: Reader,
): Promise<{ answer: ReportAnswer; rows: number }> {
  const { database, locale, now, settings } = reader;
  if (period !== undefined) refuseUnbegun(reader, [period]);
  const playbook = named === undefined ? undefined : (await getVersioned(database, PLAYBOOKS, named)).key;
  const segment = spoken === undefined ? undefined : (await getSegment(database, spoken)).key;
  const range = period && resolvePeriod(period, now, settings.timeZone);
  const all = await readResults(reader, { playbook, segment, ...(range && { started: range }) });
  const words = PLAYBOOK_WORDS[locale];
  const byPlaybook = poolBy(all, (outreach) => outreach.playbook);
  const rows = all.reduce((sum, { results }) => sum + results.sent.people + results.heldOut.people, 0);
  const title = words.title(period === undefined ? ALL_TIME[locale] : periodText(period, locale));
  const about: Answer = { kind: 'text', text: aboutText(all, byPlaybook, reader) };
  if (all.length === 0) return { answer: { kind: 'report', title, parts: [about] }, rows };
  const parts: Answer[] = [
    about,
    playbooksTable(byPlaybook, reader),
    ...(segment === undefined && byPlaybook.length === 1 ? await segmentsPart(all, reader) : []),
    ...(byPlaybook.length === 1 ? [oneByOneTable(all, reader)] : []),
    { kind: 'text', text: words.method },
  ];
  return { answer: { kind: 'report', title, parts }, rows };
}

function aboutText(all: readonly MeasuredResults[], byPlaybook: readonly EffectOf[], reader: Reader): string {
  const { locale, now } = reader;
  const words = PLAYBOOK_WORDS[locale];
  if (all.length === 0) return words.nothing;
  const people = all.reduce((sum, { results }) => sum + results.sent.people, 0);
  const open = all.filter(({ outreach }) => endOf(outreach) > now).length;
  const found = byPlaybook.filter(({ effect }) => ['works', 'harms'].includes(verdictOf(effect)));
  return [
    words.about(all.length, people.toLocaleString('en-US')),
    ...(open > 0 ? [words.open(open)] : []),
    ...(found.length > 0
      ? found.map(({ of, effect }) => effectSentence(of[0]!.outreach.playbookName[locale], effect, locale))
      : [words.nothingFound]),
  ].join('\n');
}

function endOf({ startedAt, windowDays }: MeasuredOutreach): Date {
  return new Date(startedAt!.getTime() + windowDays * DAY_MS);
}

function playbooksTable(byPlaybook: readonly EffectOf[], reader: Reader) {
  const words = PLAYBOOK_WORDS[reader.locale];
  const rows = byPlaybook.map(({ of, effect }) => ({
    names: [of[0]!.outreach.playbookName[reader.locale], of.length],
    effect,
  }));
  return effectsTable(words.byPlaybook, [text('playbook', words.playbook), count(words.count)], rows, reader);
}

async function segmentsPart(all: readonly MeasuredResults[], reader: Reader): Promise<Answer[]> {
  const words = PLAYBOOK_WORDS[reader.locale];
  const bySegment = poolBy(all, ({ segment }) => segment ?? '');
  if (bySegment.length < 2) return [];
  const names = new Map((await readSegments(reader.database)).map(({ key, name }) => [key, name[reader.locale]]));
  const rows = bySegment.map(({ key, of, effect }) => ({
    names: [key === '' ? words.noSegment : (names.get(key) ?? key), of.length],
    effect,
  }));
  return [effectsTable(words.bySegment, [text('segment', words.segment), count(words.count)], rows, reader)];
}

function oneByOneTable(all: readonly MeasuredResults[], reader: Reader) {
  const words = PLAYBOOK_WORDS[reader.locale];
  // The latest first: they are what a cut leaves.
  const rows = all.toReversed().map(({ outreach, results }) => ({
    names: [String(outreach.id), localDay(outreach.startedAt!, reader.settings.timeZone)],
    effect: poolEffects([results]),
  }));
  const sentOn: Column = { key: 'sent_on', label: words.sentOn, type: 'day' };
  return effectsTable(words.byOutreach, [text('outreach', words.outreach), sentOn], rows, reader);
}

function text(key: string, label: string): Column {
  return { key, label, type: 'text' };
}

function count(label: string): Column {
  return { key: 'outreach_count', label, type: 'number', unit: 'count' };
}
