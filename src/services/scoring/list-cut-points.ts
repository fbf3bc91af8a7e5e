import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import { cutTable } from '../../domain/cut-table.ts';
import { localDay } from '../../domain/period.ts';
import { cutPointLists } from '../../domain/scoring/cut-points-text.ts';
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
    const lists = cutPointLists(cuts, { locale, currency: settings.currency, todayOn: population.clock.today });
    const scales = [recency, frequency, monetary].map((cut) => scaleText(cut)[locale]);
    rows.push([name, ...scales, ...Object.values(lists), known.frozenRunId !== null, text[locale]]);
  }
  const { scheme, what, r, f, m, frozen } = LABELS[locale];
  const columns: Column[] = [
    { key: 'scheme', label: scheme, type: 'text' },
    { key: 'r_scale', label: r, type: 'text' },
    { key: 'f_scale', label: f, type: 'text' },
    { key: 'm_scale', label: m, type: 'text' },
    ...cutColumns(reader),
    { key: 'frozen', label: frozen, type: 'boolean' },
    { key: 'what', label: what, type: 'text' },
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
    const lists = cutPointLists(cuts, { locale, currency: settings.currency, todayOn });
    return [asOf.toISOString(), ...Object.values(lists), id === frozenRunId];
  });
  const { asOf, frozen } = LABELS[locale];
  const columns: Column[] = [
    { key: 'as_of', label: asOf, type: 'instant' },
    ...cutColumns(reader),
    { key: 'frozen', label: frozen, type: 'boolean' },
  ];
  return tableOf(LABELS[locale].runs(name), columns, rows, reader);
}

function tableOf(title: string, columns: Column[], rows: Cell[][], { rowLimit }: Reader): Listing {
  return { answer: cutTable({ title, columns, rows }, rowLimit), rows: rows.length };
}

function cutColumns({ locale, settings }: Reader): Column[] {
  const { rCuts, fCuts, mCuts } = LABELS[locale];
  return [
    { key: 'r_cuts', label: rCuts, type: 'text' },
    { key: 'f_cuts', label: fCuts, type: 'text' },
    { key: 'm_cuts', label: mCuts(settings.currency), type: 'text' },
  ];
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
    rCuts: 'R from 2: days at most',
    fCuts: 'F from 2: orders at least',
    mCuts: (currency: string) => `M from 2: ${currency} at least`,
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
    rCuts: 'R 从 2 分起：天数不超过',
    fCuts: 'F 从 2 分起：订单数不少于',
    mCuts: (currency: string) => `M 从 2 分起：不少于（${currency}）`,
    frozen: '已冻结',
    asOf: '截至',
  },
} as const;
