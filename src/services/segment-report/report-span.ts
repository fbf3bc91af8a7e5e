import { type Period, previousPeriod, resolvePeriod } from '../../domain/period.ts';
import type { Reader } from '../population/reader.ts';
import type { FiguresSpan } from '../segment-summary/read-figures.ts';

export const DEFAULT_PERIOD: Period = { span: 'last', count: 30, unit: 'day' };

const HOUR_MS = 3_600_000;
/** Months differ by three days, and rolling periods begin within a day. */
const LARGEST_DIFFERENCE = 0.12;

/** A report's period and the one before, and whether they are about as long. */
export type ReportSpan = FiguresSpan & { before: Period; comparable: boolean };

/** @throws {DomainError} 'invalid_input' for a period without a beginning */
export function reportSpan(period: Period, { now, settings }: Reader): ReportSpan {
  const before = previousPeriod(period, now, settings.timeZone);
  const [range, earlier] = [period, before].map((each) => resolvePeriod(each, now, settings.timeZone));
  const span = {
    fromAt: range!.fromAt!,
    toAt: range!.toAt,
    beforeFromAt: earlier!.fromAt!,
    beforeToAt: earlier!.toAt,
  };
  const hours = (from: Date, to: Date) => (to.getTime() - from.getTime()) / HOUR_MS;
  const [length, lengthBefore] = [hours(span.fromAt, span.toAt), hours(span.beforeFromAt, span.beforeToAt)];
  return { ...span, before, comparable: Math.abs(length - lengthBefore) <= LARGEST_DIFFERENCE * lengthBefore };
}
