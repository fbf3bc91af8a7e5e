import { DomainError } from '../errors.ts';

const NAME = /^\p{L}[\p{L}\p{N}_]{0,59}$/u;

/**
 * Name of a field of the company's own as it is stored: lower case, `_` for spaces and hyphens.
 * @throws {DomainError} 'invalid_input'
 */
export function parseOpenName(text: string): string {
  const name = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  if (NAME.test(name)) return name;
  throw new DomainError('invalid_input', {
    en: `${text} cannot name a field; use up to 60 letters, digits and _, a letter first, such as custom.shoe_size.`,
    zh: `${text} 不能用作字段名；请使用不超过 60 个字母、汉字、数字或 _，且以字母或汉字开头，例如 custom.鞋码。`,
  });
}
