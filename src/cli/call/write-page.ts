import type { Reader } from '../../render/format-cell.ts';
import { renderHtmlPage } from '../../render/html/page.ts';
import type { ToolRun } from '../../tools/run-tool.ts';
import { writeOwnFile } from '../write-own-file.ts';

/**
 * Writes an answer as one page that needs nothing else.
 * @throws {DomainError} as `writeOwnFile`
 */
export async function writePage(file: string, run: ToolRun, reader: Reader): Promise<void> {
  await writeOwnFile(file, renderHtmlPage(run, reader));
}
