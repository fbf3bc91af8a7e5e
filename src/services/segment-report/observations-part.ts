import type { Answer } from '../../domain/answer.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { wholeMoneyText } from '../../domain/money.ts';
import type { Observed, ObservedFigure } from '../../domain/segments/observations/observation.ts';
import { OBSERVATION_RULES, observe } from '../../domain/segments/observe.ts';
import type { Reader } from '../population/reader.ts';
import { localMinute } from '../segment-members/state-text.ts';
import { REPORT_WORDS } from './report-words.ts';

const MOST = 3;

/** What stands out, by rule, each with its receipt: the figures, the rule that they meet, the instant. */
export function observationsPart(observed: Observed, period: Bilingual, reader: Reader): Answer {
  const { locale, now, settings } = reader;
  const words = REPORT_WORDS[locale];
  const observations = observe(observed, MOST);
  if (observations.length === 0) return { kind: 'text', text: words.nothingNotable };
  const asOf = localMinute(now, settings.timeZone);
  const parts = observations.map(({ text, figures, rule }, at): Answer => {
    const said = figures.map(({ label, ...figure }) => `${label[locale]} ${figureText(figure, observed.currency)}`);
    const receipt = words.receipt({
      figures: said.join(locale === 'zh' ? '，' : ', '),
      says: OBSERVATION_RULES[rule].says[locale],
      period: period[locale],
      asOf,
    });
    return { kind: 'text', text: `${at + 1}. ${text[locale]}\n${receipt}` };
  });
  return { kind: 'report', title: words.observations, parts };
}

function figureText({ value, unit }: Pick<ObservedFigure, 'value' | 'unit'>, currency: string): string {
  if (unit === 'money') return wholeMoneyText(value, currency);
  if (unit === 'ratio') return `${(value * 100).toFixed(1)}%`;
  return value.toLocaleString('en');
}
