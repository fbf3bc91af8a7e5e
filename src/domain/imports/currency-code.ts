import { DomainError } from '../errors.ts';

/**
 * A currency by its ISO 4217 code, upper case.
 * @throws {DomainError} 'invalid_input'
 */
export function parseCurrencyCode(text: string): string {
  const code = text.trim().toUpperCase();
  if (Intl.supportedValuesOf('currency').includes(code)) return code;
  throw new DomainError('invalid_input', {
    en: `${text} is not a currency; write its ISO 4217 code, such as GBP, USD or CNY.`,
    zh: `${text} 不是货币代码；请使用 ISO 4217 代码，例如 CNY、USD 或 GBP。`,
  });
}
