import type { Answer } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import { cellsText } from '../../domain/scoring/cells-text.ts';
import { DEFAULT_SEGMENTS } from '../../domain/scoring/published-schemes.ts';
import { scaleText } from '../../domain/scoring/scale-text.ts';
import { binsOf, type ScoreScheme, type SegmentCells } from '../../domain/scoring/scheme.ts';
import { segmentGrid } from '../../domain/scoring/segment-grid.ts';
import { advanceDataVersion } from '../deployment/advance-data-version.ts';
import type { Reader } from '../population/reader.ts';
import { answerMatrixOf } from './answer-matrix.ts';
import { isPublished, listSchemes } from './known-schemes.ts';

/** A scheme to save; without segments those of `rapport-1`, where R and F have five scores. */
export type SchemeToSave = Omit<ScoreScheme, 'segments'> & { segments?: SegmentCells[] | undefined };

/**
 * What saving a scheme will do, with the matrix that it gives; nothing is written.
 * @throws {DomainError} 'invalid_input' for a name that is taken by a published scheme, and unless the segments cover each cell exactly once
 */
export async function previewScheme(request: SchemeToSave, reader: Reader): Promise<{ text: string; answer: Answer }> {
  const scheme = complete(request);
  const saved = (await listSchemes(reader.database)).find((each) => each.scheme.name === scheme.name);
  const { answer } = await answerMatrixOf({ scheme, frozenRunId: null }, {}, reader);
  const words = WORDS[reader.locale];
  const [r, f, m] = [scheme.recency, scheme.frequency, scheme.monetary].map((cut) => scaleText(cut)[reader.locale]);
  const grid = segmentGrid(scheme);
  const segments = scheme.segments.map(({ name }, place) => words.segment(name[reader.locale], cellsText(grid, place)));
  const parts = [
    saved === undefined ? words.saves(scheme.name) : words.replaces(scheme.name),
    ...(saved?.frozenRunId == null ? [] : [words.thaws]),
    words.scales(r!, f!, m!),
    words.segments(segments.join(words.semicolon)),
  ];
  return { text: parts.join(words.space), answer };
}

/**
 * Keeps a scheme under its name, in the place of an earlier one; its text.
 * @throws {DomainError} as `previewScheme`
 */
export async function saveScheme(request: SchemeToSave, { database, asker, locale }: Reader): Promise<string> {
  const { name, ...definition } = complete(request);
  await database.execute(
    `insert into score_schemes (name, definition, created_by) values ($1, $2::jsonb, $3)
     on conflict (name) do update set (definition, created_by, created_at, frozen_run_id) = row(excluded.definition, excluded.created_by, now(), null)`,
    [name, JSON.stringify(definition), asker.staffId],
  );
  await advanceDataVersion(database);
  return WORDS[locale].saved(name);
}

function complete(request: SchemeToSave): ScoreScheme {
  if (isPublished(request.name)) {
    throw new DomainError('invalid_input', {
      en: `"${request.name}" is a published scheme, which stays as it is; give yours another name.`,
      zh: `“${request.name}”是已发布的方案，不能更改；请另取名称。`,
    });
  }
  const scheme = { ...request, segments: request.segments ?? defaultSegments(request) };
  segmentGrid(scheme);
  return scheme;
}

function defaultSegments({ recency, frequency }: Pick<ScoreScheme, 'recency' | 'frequency'>): readonly SegmentCells[] {
  if (binsOf(recency) === 5 && binsOf(frequency) === 5) return DEFAULT_SEGMENTS;
  throw new DomainError('invalid_input', {
    en: `A grid of R 1–${binsOf(recency)} and F 1–${binsOf(frequency)} needs segments of its own: name those of each cell.`,
    zh: `R 1–${binsOf(recency)}、F 1–${binsOf(frequency)} 的网格需要自己的分群：请说明每个单元格所属的分群。`,
  });
}

const WORDS = {
  en: {
    space: ' ',
    semicolon: '; ',
    saves: (name: string) => `Saves the scoring scheme "${name}".`,
    replaces: (name: string) => `Replaces the scoring scheme "${name}".`,
    thaws: 'Its frozen cut points are given up.',
    scales: (r: string, f: string, m: string) => `R ${r}; F ${f}; M ${m}; the highest score is the best.`,
    segment: (name: string, cells: string) => `${name} ${cells}`,
    segments: (list: string) => `Segments: ${list}.`,
    saved: (name: string) => `The scoring scheme "${name}" is saved.`,
  },
  zh: {
    space: '',
    semicolon: '；',
    saves: (name: string) => `保存评分方案“${name}”。`,
    replaces: (name: string) => `替换评分方案“${name}”。`,
    thaws: '其已冻结的分界值将被放弃。',
    scales: (r: string, f: string, m: string) => `R ${r}；F ${f}；M ${m}；分数越高越好。`,
    segment: (name: string, cells: string) => `${name} ${cells}`,
    segments: (list: string) => `分群：${list}。`,
    saved: (name: string) => `评分方案“${name}”已保存。`,
  },
} as const;
