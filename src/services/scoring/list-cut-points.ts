import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import type { Locale } from '../../domain/locale.ts';
import { localDay } from '../../domain/period.ts';
import { cutPointTexts } from '../../domain/scoring/cut-points-text.ts';
import { scaleText } from '../../domain/scoring/scale-text.ts';
import { findPopulation } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { findCutPoints, listRuns } from './find-cut-points.ts';
import { getScheme, listSchemes } from './known-schemes.ts';

type Listing = { answer: TableAnswer; rows: number };

/** All schemes: their scales, how they cut, the cut points that hold now, and whether these are frozen. */
export async function listAllSchemes(reader: Reader): Promise<Listing> {
  const { locale, settings, database } = reader;
  const [schemes, population] = await Promise.all([listSchemes(database), findPopulation(reader)]);
  const rows: Cell[][] = [];
  for (const known of schemes) {
    const { recency, frequency, monetary, name, text } = known.scheme;
    const cuts = await findCutPoints(known, population);
    const texts = cutPointTexts(cuts, { locale, currency: settings.currency, todayOn: population.clock.today });
    const scales = [recency, frequency, monetary].map((cut) => scaleText(cut)[locale]);
    rows.push([name, text[locale], ...scales, ...Object.values(texts), known.frozenRunId !== null]);
  }
  const { scheme, what, r, f, m, frozen } = LABELS[locale];
  const columns: Column[] = [
    { key: 'scheme', label: scheme, type: 'text' },
    { key: 'what', label: what, type: 'text' },
    { key: 'r_scale', label: r, type: 'text' },
    { key: 'f_scale', label: f, type: 'text' },
    { key: 'm_scale', label: m, type: 'text' },
    ...cutColumns(locale),
    { key: 'frozen', label: frozen, type: 'boolean' },
  ];
  return tableOf(LABELS[locale].schemes, columns, rows, reader);
}

/**
 * The cut points of one scheme by run, the latest first.
 * @throws {DomainError} 'not_found'
 */
export async function listRunsOfScheme(name: string, reader: Reader): Promise<Listing> {
  const { locale, settings, database, now } = reader;
  const { frozenRunId } = await getScheme(database, name);
  const runs = await listRuns(database, { scheme: name, upTo: now });
  const rows = runs.map(({ id, asOf, ...cuts }): Cell[] => {
    const todayOn = localDay(asOf, settings.timeZone);
    const texts = cutPointTexts(cuts, { locale, currency: settings.currency, todayOn });
    return [asOf.toISOString(), ...Object.values(texts), id === frozenRunId];
  });
  const { asOf, frozen } = LABELS[locale];
  const columns: Column[] = [
    { key: 'as_of', label: asOf, type: 'instant' },
    ...cutColumns(locale),
    { key: 'frozen', label: frozen, type: 'boolean' },
  ];
  return tableOf(LABELS[locale].runs(name), columns, rows, reader);
}

function tableOf(title: string, columns: Column[], rows: Cell[][], { rowLimit }: Reader): Listing {
  return {
    answer: { kind: 'table', title, columns, rows: rows.slice(0, rowLimit), total: rows.length },
    rows: rows.length,
  };
}

function cutColumns(locale: Locale): Column[] {
  return (['R', 'F', 'M'] as const).map((score) => ({
    key: `${score.toLowerCase()}_cuts`,
    label: LABELS[locale].cuts(score),
    type: 'text',
  }));
}

const LABELS = {
  en: {
    schemes: 'Scoring schemes',
    runs: (name: string) => `Cut points of scheme ${name} by run`,
    scheme: 'Scheme',
    what: 'What it is',
    r: 'R, fewer days are better',
    f: 'F, more orders are better',
    m: 'M, more revenue is better',
    cuts: (score: string) => `${score} cut points`,
    frozen: 'Frozen',
    asOf: 'As of',
  },
  zh: {
    schemes: '评分方案',
    runs: (name: string) => `方案 ${name} 历次的分界值`,
    scheme: '方案',
    what: '说明',
    r: 'R（天数越少越好）',
    f: 'F（订单越多越好）',
    m: 'M（销售额越高越好）',
    cuts: (score: string) => `${score} 分界值`,
    frozen: '已冻结',
    asOf: '截至',
  },
} as const;
