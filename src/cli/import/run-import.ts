import { readTerminalLocale } from '../../config.ts';
import { DomainError } from '../../domain/errors.ts';
import type { ImportKind } from '../../domain/imports/import-column.ts';
import { importFile } from '../../services/imports/import-file.ts';
import type { ImportOptions } from '../commands/import.ts';
import { writeJson, writeLine } from '../output.ts';
import { refreshSegmentsAndPresets } from '../refresh-segments-and-presets.ts';
import { withDatabase } from '../with-database.ts';
import { agreesToReplaceDemo, findTerminal } from './agree-to-replace-demo.ts';
import { describeImport } from './describe-import.ts';
import { withInputFile } from './input-file.ts';
import { createProgress } from './progress.ts';

const DECLINED = { en: 'Nothing was imported.', zh: '未导入任何数据。' };

/** Imports a file and writes what came of it; with --json also a refusal is a document on stdout. */
export async function runImport(kind: ImportKind, file: string, options: ImportOptions): Promise<void> {
  const { profile, map, timezone, currency, dryRun, json } = options;
  try {
    await withDatabase(async ({ database }) => {
      const terminal = json || file === '-' ? undefined : findTerminal();
      const replaceDemo = options.replaceDemo ?? (await agreesToReplaceDemo(database, terminal));
      if (replaceDemo === false) {
        await writeLine(DECLINED[readTerminalLocale()]);
        process.exitCode = 1;
        return;
      }
      await withInputFile(file, async (path, fileName) => {
        const progress = await createProgress(path, { isShown: !json });
        const result = await importFile(database, {
          ...{ kind, path, fileName, now: new Date(), onProgress: progress.update },
          ...(replaceDemo && { replaceDemo }),
          ...(profile && { profile }),
          ...(map && { overrides: map }),
          ...(timezone && { timeZone: timezone }),
          ...(currency && { currency }),
          ...(dryRun && { dryRun }),
        }).finally(progress.stop);
        if (json) await writeJson(result);
        else await writeLine(describeImport(result, readTerminalLocale()));
        // Never inside the import: it is done, whatever becomes of the segments.
        if (!dryRun && !result.unchanged)
          await refreshSegmentsAndPresets(database, { now: new Date(), isShown: !json });
      });
    });
  } catch (error) {
    if (json && error instanceof DomainError) {
      const locale = readTerminalLocale();
      const suggestions = error.suggestions.map((suggestion) => suggestion[locale]);
      await writeJson({ kind: 'problem', code: error.code, text: error.text[locale], suggestions });
    }
    throw error;
  }
}
