import { writeFile } from 'node:fs/promises';
import { DomainError } from '../domain/errors.ts';

/**
 * Writes a file that only its owner may read: it holds what the asker's scope lets them see.
 * @throws {DomainError} 'invalid_input' where it cannot be written
 */
export async function writeOwnFile(file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content, { mode: 0o600 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new DomainError('invalid_input', {
      en: `${file} cannot be written (${code}).`,
      zh: `无法写入 ${file}（${code}）。`,
    });
  }
}
