import type { MeasureKey } from '../../domain/catalogue/measures.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Reading } from '../reading/reading.ts';

/** Customers have no date of their own: with a period the question is about buyers, and which is not said. */
export function refuseUndatedPeople(read: Reading): MeasureKey[] {
  if (read.events.length > 0) return ['customers'];
  throw new DomainError(
    'ambiguous',
    {
      en: 'Customers in a period: active ones (with an order in it) or new ones (first order in it)?',
      zh: '这段时间的客户，是指有下单的活跃客户，还是首次下单的新客户？',
    },
    [
      { en: 'active customers in that period', zh: '这段时间的活跃客户数' },
      { en: 'new customers in that period', zh: '这段时间的新客户数' },
    ],
  );
}
