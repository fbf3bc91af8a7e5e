import { type MeasureKey, measureOf } from '../../domain/catalogue/measures.ts';
import { periodText } from '../../domain/period-text.ts';
import { occurrenceFilterText } from '../../domain/rule/sentence/slots/occurrence.ts';
import { orderFilterText } from '../../domain/rule/to-text.ts';
import type { Reader } from '../population/reader.ts';
import type { ResolvedConditions } from '../values/resolve-conditions.ts';
import { type FiguresRequest, groupLabelOf } from './measure-request.ts';
import { soFarText } from './so-far.ts';

/** What a figure is, in the reader's language: the measures, the groups, the orders that count, the period. */
export function figureTitle(
  { measures, groupBy = [], period }: Pick<FiguresRequest, 'measures' | 'groupBy' | 'period'>,
  resolved: ResolvedConditions,
  reader: Reader,
): string {
  const { locale, settings } = reader;
  const names = measures.map((key: MeasureKey) => measureOf(key).label[locale]).join(locale === 'en' ? ', ' : '、');
  const groups = groupBy.map((key) => groupLabelOf(key)[locale]);
  const context = { locale, currency: settings.currency, productText: resolved.productText };
  const records = resolved.records === undefined ? '' : occurrenceFilterText(resolved.records, context);
  const filter = `${orderFilterText(resolved.where, context)}${records}`;
  const by =
    groups.length === 0
      ? ''
      : locale === 'en'
        ? ` by ${groups.map(inSentence).join(', ')}`
        : `（按${groups.join('、')}）`;
  const within =
    period === undefined
      ? ''
      : `${locale === 'en' ? ', ' : '，'}${periodText(period, locale)}${soFarText(period, reader)}`;
  return `${names}${by}${filter}${within}`;
}

/** A label inside an English sentence: "RFM segment" keeps its capitals, "Country" does not. */
export function inSentence(label: string): string {
  return label.replace(/^[A-Z](?![A-Z]|\s)/, (letter) => letter.toLowerCase());
}
