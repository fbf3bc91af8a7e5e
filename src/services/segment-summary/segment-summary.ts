import type { Answer, ReportAnswer } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import { profileSegment } from '../discovery/profile-segment.ts';
import { findPopulation } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { stateText } from '../segment-members/state-text.ts';
import { getSegment } from '../segments/find-segment.ts';
import { type ListedSegment, listSegments } from '../segments/list-segments.ts';
import { savedRuleText } from '../segments/saved-rule-text.ts';
import { figuresTable } from './figures-table.ts';
import { memberTrend } from './member-trend.ts';
import { readFigures } from './read-figures.ts';

/**
 * A segment in one report: what it is, how old its figures are, its figures beside everybody's, its course, what distinguishes it.
 * @throws {DomainError} 'not_found'
 */
export async function segmentSummary(
  { segment: spoken }: { segment: string },
  reader: Reader,
): Promise<{ answer: ReportAnswer; rows: number; rule?: string }> {
  const { database, locale } = reader;
  const { id } = await getSegment(database, spoken);
  const segment = (await listSegments(database, { archived: true })).find((each) => each.id === id)!;
  const population = await findPopulation(reader);
  const figures = await readFigures(population, [segment]);
  const own = figures.get(segment);
  const trend = await memberTrend(segment, population, reader);
  const name = segment.name[locale];
  const answer: ReportAnswer = {
    kind: 'report',
    title: name,
    parts: [
      { kind: 'text', text: aboutText(segment, reader) },
      figuresTable([{ name, figures: own }], figures.everybody, reader),
      ...(trend ? [trend] : []),
      ...(await whatDistinguishes(segment.key, reader)),
    ],
  };
  return { answer, rows: own.customers, rule: await savedRuleText(segment, reader) };
}

function aboutText(segment: ListedSegment, reader: Reader): string {
  const { locale } = reader;
  const said = [segment.description[locale], segment.playbook[locale]].filter((text) => text !== '');
  const state = stateText(segment, reader);
  return [
    ...said,
    locale === 'zh' ? `第 ${segment.version} 版；成员${state}。` : `Version ${segment.version}; members ${state}.`,
  ].join('\n');
}

/** The profile without the figures that the summary has already; why there is none where it cannot be told. */
async function whatDistinguishes(key: string, reader: Reader): Promise<Answer[]> {
  try {
    const { answer } = await profileSegment({ segment: key }, reader);
    return answer.parts.slice(1);
  } catch (error) {
    if (error instanceof DomainError) return [{ kind: 'text', text: error.text[reader.locale] }];
    throw error;
  }
}
