import { DomainError } from '../../domain/errors.ts';
import type { Reading } from '../reading/reading.ts';

/** Amounts are never converted. @throws {DomainError} 'invalid_input' for another currency than the deployment's */
export function refuseForeignMoney({ currencies }: Reading, currency: string): void {
  const foreign = [...currencies].find((code) => code !== currency);
  if (foreign === undefined) return;
  throw new DomainError('invalid_input', {
    en: `Amounts here are in ${currency}; ${foreign} cannot be converted. Ask in ${currency}.`,
    zh: `这里的金额以 ${currency} 计，无法换算 ${foreign}，请用 ${currency} 提问。`,
  });
}
