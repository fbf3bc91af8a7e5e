import { DomainError } from '../../domain/errors.ts';

/**
 * What the first of some wordings is read as; null where they can be read and are nothing of the kind.
 * @throws {DomainError} of the first that cannot be read, where no other is anything
 */
export async function firstUnderstood<Found>(
  wordings: readonly string[],
  read: (words: string) => Promise<Found | null>,
): Promise<Found | null> {
  let first: DomainError | null = null;
  for (const words of wordings) {
    try {
      const found = await read(words);
      if (found !== null) return found;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      first ??= error;
    }
  }
  if (first !== null) throw first;
  return null;
}
