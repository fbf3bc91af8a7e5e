import type { Queryable } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import { PUBLISHED_SCHEMES } from '../../domain/scoring/published-schemes.ts';
import { SchemeDefinition, type ScoreScheme } from '../../domain/scoring/scheme.ts';

/** A scheme, and the run whose cut points score everybody until it is thawed. */
export type KnownScheme = { scheme: ScoreScheme; frozenRunId: number | null };

/** The published schemes, then the company's own by name. */
export async function listSchemes(database: Queryable): Promise<KnownScheme[]> {
  const rows = await database.query<{ name: string; definition: unknown; frozenRunId: number | null }>(
    'select name, definition, frozen_run_id as "frozenRunId" from score_schemes order by name collate "C"',
  );
  const frozen = new Map(rows.map(({ name, frozenRunId }) => [name, frozenRunId]));
  const published = PUBLISHED_SCHEMES.map((scheme) => ({ scheme, frozenRunId: frozen.get(scheme.name) ?? null }));
  const own = rows
    .filter(({ name }) => !isPublished(name))
    .map(({ name, definition, frozenRunId }) => ({
      scheme: { name, ...SchemeDefinition.parse(definition) },
      frozenRunId,
    }));
  return [...published, ...own];
}

/**
 * The scheme of that name.
 * @throws {DomainError} 'not_found'
 */
export async function getScheme(database: Queryable, name: string): Promise<KnownScheme> {
  const schemes = await listSchemes(database);
  const found = schemes.find(({ scheme }) => scheme.name === name);
  if (found) return found;
  throw new DomainError(
    'not_found',
    { en: `There is no scoring scheme "${name}".`, zh: `没有名为“${name}”的评分方案。` },
    schemes.map(({ scheme }) => ({ en: scheme.name, zh: scheme.name })),
  );
}

/** Whether every deployment has the scheme. */
export function isPublished(name: string): boolean {
  return PUBLISHED_SCHEMES.some((scheme) => scheme.name === name);
}
