import { DomainError } from './domain/errors.ts';

/** A setting that is not what it must be. */
export function invalidSetting(en: string, zh: string): DomainError {
  return new DomainError('invalid_input', { en, zh });
}

/** A setting without which another is of no use. */
export function missingSetting(name: string, beside: string): DomainError {
  return invalidSetting(`${name} is missing: ${beside} needs it`, `缺少 ${name}：${beside} 需要它`);
}
