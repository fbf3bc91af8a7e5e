import type { Answer, TableAnswer } from '../../domain/answer.ts';
import type { Locale } from '../../domain/locale.ts';
import { minorPerMajor } from '../../domain/money.ts';
import { localDay } from '../../domain/period.ts';
import type { Calibration } from '../../domain/prediction/calibrate.ts';
import type { Reader } from '../population/reader.ts';
import { findPredictionRun, type PredictionRun } from './prediction-run.ts';

/** The latest run in words, and what its model, fitted on the time before, expected of the last days beside what came. */
export async function modelReport(reader: Reader): Promise<Answer[]> {
  const run = await findPredictionRun(reader.database);
  if (run === undefined) return [];
  const text = stateText(run, reader);
  return run.calibration === null
    ? [{ kind: 'text', text: `${text}\n${NOT_CALIBRATED[reader.locale]}` }]
    : [{ kind: 'text', text }, calibrationTable(run.calibration, reader)];
}

function stateText({ asOf, parameters }: PredictionRun, { locale, settings }: Reader): string {
  const { buyers, fittedOn = buyers, repeaters, historyDays, orders, spend } = parameters;
  const sample = fittedOn < buyers;
  const day = localDay(asOf, settings.timeZone);
  const figures = orders ? namedText({ r: orders.r, α: orders.alpha, a: orders.a, b: orders.b }) : '';
  const money = spend ? namedText({ p: spend.p, q: spend.q, v: spend.vMinor / minorPerMajor(settings.currency) }) : '';
  return locale === 'en'
    ? `The model is usable: BG/NBD (${figures}; weeks) and Gamma-Gamma (${money}), fitted as of ${day} on ${sample ? `a sample of ${fittedOn} of the ` : ''}${buyers} buyers, ${repeaters} of them with repeat orders, over ${historyDays} days.`
    : `模型可用：BG/NBD（${figures}；按周）与 Gamma-Gamma（${money}），截至 ${day}，基于 ${historyDays} 天内的 ${buyers} 位买家（其中 ${repeaters} 位有复购）拟合${sample ? `（抽样 ${fittedOn} 位）` : ''}。`;
}

function namedText(parameters: Record<string, number>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name} ${Number(value.toPrecision(4))}`)
    .join(', ');
}

function calibrationTable(
  { days, bins, correlation, expectedOrders, realOrders }: Calibration,
  { locale }: Reader,
): TableAnswer {
  const label = COLUMNS[locale];
  return {
    kind: 'table',
    title: TITLES[locale]({ days, correlation, expected: Math.round(expectedOrders), real: realOrders }),
    columns: [
      { key: 'repeats', label: label.repeats, type: 'text' },
      { key: 'buyers', label: label.buyers, type: 'number', unit: 'count' },
      { key: 'expected_orders', label: label.expectedOrders, type: 'number', unit: 'count' },
      { key: 'real_orders', label: label.realOrders, type: 'number', unit: 'count' },
      { key: 'expected_share', label: label.expectedShare, type: 'number', unit: 'ratio' },
      { key: 'real_share', label: label.realShare, type: 'number', unit: 'ratio' },
    ],
    rows: bins.map((bin, at) => [
      at === bins.length - 1 && bins.length > 1 ? `${bin.repeats}+` : String(bin.repeats),
      ...[bin.buyers, bin.expectedOrders, bin.realOrders, bin.expectedShare, bin.realShare],
    ]),
    total: bins.length,
    chart: { type: 'bar', x: 'repeats', series: ['expected_orders', 'real_orders'] },
  };
}

const NOT_CALIBRATED = {
  en: 'It could not be checked against the last days: the time before them alone gives no usable fit.',
  zh: '无法用最近一段时间检验：仅凭更早的时间无法得到可用的拟合。',
} as const;

const COLUMNS = {
  en: {
    repeats: 'Repeat orders before',
    buyers: 'Buyers',
    expectedOrders: 'Expected orders a buyer',
    realOrders: 'Real orders a buyer',
    expectedShare: 'Expected to order',
    realShare: 'Ordered',
  },
  zh: {
    repeats: '此前复购次数',
    buyers: '买家数',
    expectedOrders: '人均预期订单数',
    realOrders: '人均实际订单数',
    expectedShare: '预期下单比例',
    realShare: '实际下单比例',
  },
} as const;

type Check = { days: number; correlation: number | null; expected: number; real: number };

const TITLES: Record<Locale, (check: Check) => string> = {
  en: ({ days, correlation, expected, real }) =>
    `Check on the last ${days} days: ${expected} orders expected, ${real} came${correlation === null ? '' : `, correlation ${correlation.toFixed(2)}`}`,
  zh: ({ days, correlation, expected, real }) =>
    `最近 ${days} 天检验：预期 ${expected} 单，实际 ${real} 单${correlation === null ? '' : `，相关系数 ${correlation.toFixed(2)}`}`,
};
