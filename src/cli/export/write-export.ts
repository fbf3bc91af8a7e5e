import { fetchExportFile } from '../../services/audience-exports/fetch-export-file.ts';
import { getTerminalAsker } from '../get-terminal-asker.ts';
import { write, writeNotice } from '../output.ts';
import { withDatabase } from '../with-database.ts';
import { writeOwnFile } from '../write-own-file.ts';

export type ExportOptions = { file?: string; as?: string };

/** Writes the file of an export to a file or to stdout. */
export async function writeExport(id: number, { file, as }: ExportOptions): Promise<void> {
  await withDatabase(async ({ database }) => {
    const asker = await getTerminalAsker(database, as);
    const content = await fetchExportFile(database, id, { asker, front: 'cli' });
    if (file === undefined) return write(content);
    await writeOwnFile(file, content);
    writeNotice({ en: `Export ${id} is in ${file}.`, zh: `导出 ${id} 已写入 ${file}。` });
  });
}
