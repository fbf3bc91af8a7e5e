import { writeFile } from 'node:fs/promises';
import { DomainError } from '../../domain/errors.ts';
import type { Reader } from '../../render/format-cell.ts';
import { renderHtmlPage } from '../../render/html/page.ts';
import type { ToolRun } from '../../tools/run-tool.ts';

/**
 * Writes an answer as one page that needs nothing else. Only its owner may read it: it holds what the asker's scope lets them see.
 * @throws {DomainError} 'invalid_input' where the file cannot be written
 */
export async function writePage(file: string, run: ToolRun, reader: Reader): Promise<void> {
  try {
    await writeFile(file, renderHtmlPage(run, reader), { mode: 0o600 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new DomainError('invalid_input', {
      en: `${file} cannot be written (${code}).`,
      zh: `无法写入 ${file}（${code}）。`,
    });
  }
}
