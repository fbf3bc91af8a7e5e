import type { Queryable } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import { nearest } from '../../domain/nearest.ts';
import { foldName } from '../products/name-words.ts';
import { readSegments, type SegmentRow } from './segment-row.ts';

const MOST_SUGGESTED = 5;

/** The segment of a key, or of a name in either language; case, width, spacing and quotes do not matter. Active ones first. */
export function matchSegment(segments: readonly SegmentRow[], spoken: string): SegmentRow | undefined {
  const wanted = foldName(spoken);
  const isNamed = ({ key, name }: SegmentRow) => [key, name.en, name.zh].some((each) => foldName(each) === wanted);
  const found = segments.filter(isNamed);
  return segments.find(({ key }) => key === spoken) ?? found.find(({ status }) => status === 'active') ?? found[0];
}

/** @throws {DomainError} 'not_found' with the nearest names */
export async function getSegment(database: Queryable, spoken: string): Promise<SegmentRow> {
  const segments = await readSegments(database);
  const found = matchSegment(segments, spoken);
  if (found) return found;
  throw unknownSegment(spoken, segments);
}

export function unknownSegment(spoken: string, segments: readonly SegmentRow[]): DomainError {
  const near = nearest(
    spoken,
    segments.filter(({ status }) => status === 'active'),
    ({ key, name }) => [key, name.en, name.zh],
    MOST_SUGGESTED,
  );
  return new DomainError(
    'not_found',
    { en: `There is no segment "${spoken}".`, zh: `没有名为“${spoken}”的客户分群。` },
    near.map(({ name }) => name),
  );
}
