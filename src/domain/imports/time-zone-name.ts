import { DomainError } from '../errors.ts';

/**
 * A time zone by its IANA name. Offsets are refused: they know no summer time, and PostgreSQL reads their sign the other way round.
 * @throws {DomainError} 'invalid_input'
 */
export function parseTimeZoneName(text: string): string {
  const name = text.trim();
  try {
    if (/^[A-Za-z]/.test(name)) return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    // Unknown to ICU: refused below.
  }
  throw new DomainError('invalid_input', {
    en: `${text} is not a time zone; write its IANA name, such as Europe/London or Asia/Shanghai.`,
    zh: `${text} 不是时区；请使用 IANA 名称，例如 Asia/Shanghai 或 Europe/London。`,
  });
}
