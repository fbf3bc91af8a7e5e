import { DomainError } from '../../domain/errors.ts';
import type { Reading } from '../reading/reading.ts';

/** @throws {DomainError} as `refuseForeign` */
export function refuseForeignMoney({ currencies }: Reading, currency: string): void {
  refuseForeign(
    [...currencies].map((code) => [code]),
    currency,
  );
}

/**
 * Amounts are never converted.
 * @param currencies each by the codes that it may be
 * @throws {DomainError} 'invalid_input' for another currency than the deployment's
 */
export function refuseForeign(currencies: readonly (readonly string[])[], currency: string): void {
  const [foreign] = currencies.find((codes) => !codes.includes(currency)) ?? [];
  if (foreign === undefined) return;
  throw new DomainError('invalid_input', {
    en: `Amounts here are in ${currency}; ${foreign} cannot be converted. Ask in ${currency}.`,
    zh: `这里的金额以 ${currency} 计，无法换算 ${foreign}，请用 ${currency} 提问。`,
  });
}
