import type { Queryable } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import { cutPointTexts } from '../../domain/scoring/cut-points-text.ts';
import { DEFAULT_SCHEME } from '../../domain/scoring/published-schemes.ts';
import { hasMovingCuts } from '../../domain/scoring/scheme.ts';
import { advanceDataVersion } from '../deployment/advance-data-version.ts';
import { metricsNow } from '../metrics/metrics-state.ts';
import { refreshMetrics } from '../metrics/refresh-metrics.ts';
import { findPopulation } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { findCutPoints } from './find-cut-points.ts';
import { getScheme, type KnownScheme } from './known-schemes.ts';
import { recordCutPoints } from './record-cut-points.ts';

export type FreezeRequest = { scheme: string; frozen: boolean };

/**
 * What freezing or thawing will do; nothing is written.
 * @throws {DomainError} 'not_found' for an unknown scheme, 'invalid_input' where no cut point ever moves, 'conflict' where it is so already
 */
export async function previewFreeze(request: FreezeRequest, reader: Reader): Promise<string> {
  const { locale, settings } = reader;
  const known = await getFreezable(request, reader.database);
  if (!request.frozen) return WORDS[locale].thaws(request.scheme);
  const population = await findPopulation(reader);
  const cuts = await findCutPoints(known, population);
  const texts = cutPointTexts(cuts, { locale, currency: settings.currency, todayOn: population.clock.today });
  return WORDS[locale].freezes(request.scheme, Object.values(texts).join(WORDS[locale].semicolon));
}

/**
 * Freezes a scheme's cut points as they are, or thaws them; stored scores follow at once. What was done, in words.
 * @throws {DomainError} as `previewFreeze`
 */
export async function freezeCuts(request: FreezeRequest, reader: Reader): Promise<string> {
  const { database, asker, locale, now } = reader;
  const known = await getFreezable(request, database);
  const population = await findPopulation(reader);
  const runId = request.frozen
    ? await recordCutPoints(request.scheme, await findCutPoints(known, population), population)
    : null;
  await database.execute(
    `insert into score_schemes (name, definition, frozen_run_id, created_by) values ($1, '{}', $2, $3)
     on conflict (name) do update set frozen_run_id = excluded.frozen_run_id`,
    [request.scheme, runId, asker.staffId],
  );
  if (request.scheme === DEFAULT_SCHEME) {
    await refreshMetrics(database, { now: await metricsNow(database, now), rescore: true });
  } else await advanceDataVersion(database);
  return request.frozen ? WORDS[locale].frozen(request.scheme) : WORDS[locale].thawed(request.scheme);
}

async function getFreezable({ scheme: name, frozen }: FreezeRequest, database: Queryable): Promise<KnownScheme> {
  const known = await getScheme(database, name);
  if (!hasMovingCuts(known.scheme)) {
    throw new DomainError('invalid_input', {
      en: `The cut points of "${name}" are fixed edges: they never move.`,
      zh: `“${name}”的分界值是固定的，不会变动。`,
    });
  }
  if ((known.frozenRunId !== null) === frozen) {
    throw new DomainError('conflict', {
      en: `The cut points of "${name}" are ${frozen ? 'frozen already' : 'not frozen'}.`,
      zh: `“${name}”的分界值${frozen ? '已经冻结' : '并未冻结'}。`,
    });
  }
  return known;
}

const WORDS = {
  en: {
    semicolon: '; ',
    freezes: (name: string, cuts: string) =>
      `Freezes the cut points of the scheme "${name}" for the whole company. Until they are thawed, everybody is scored by: ${cuts}.`,
    thaws: (name: string) =>
      `Thaws the cut points of the scheme "${name}" for the whole company: everybody is scored by the current data again, so scores and segments may change.`,
    frozen: (name: string) => `The cut points of "${name}" are frozen.`,
    thawed: (name: string) => `The cut points of "${name}" follow the data again.`,
  },
  zh: {
    semicolon: '；',
    freezes: (name: string, cuts: string) =>
      `为全公司冻结方案“${name}”的分界值。解冻之前，所有人按以下分界值评分：${cuts}。`,
    thaws: (name: string) => `为全公司解冻方案“${name}”的分界值：所有人重新按当前数据评分，分数和分群可能变化。`,
    frozen: (name: string) => `“${name}”的分界值已冻结。`,
    thawed: (name: string) => `“${name}”的分界值重新随数据变动。`,
  },
} as const;
