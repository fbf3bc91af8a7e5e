import type { Database } from '../../db/database.ts';
import { WORKFLOW_PRESETS } from '../../domain/workflows/presets.ts';
import { matchWorkflow } from './find-workflow.ts';
import { insertWorkflow } from './save-workflow.ts';
import { readWorkflows } from './workflow-row.ts';

/** Adds the starter rules that are not there yet, off; their number. One that was edited or renamed stays as it is. */
export async function installWorkflows(database: Database, now: Date): Promise<number> {
  const [known] = await database.query<{ presets: number }>(
    'select count(*)::int as presets from workflow_rules where key = any($1::text[])',
    [WORKFLOW_PRESETS.map(({ key }) => key)],
  );
  if (known!.presets === WORKFLOW_PRESETS.length) return 0;
  return database.transaction(async (transaction) => {
    await transaction.execute('lock table workflow_rules in share row exclusive mode');
    const rules = await readWorkflows(transaction);
    const missing = WORKFLOW_PRESETS.filter(({ key, name }) =>
      [key, name.en, name.zh].every((each) => !matchWorkflow(rules, each)),
    );
    for (const { key, name, workflow } of missing) {
      await insertWorkflow(transaction, { key, name, workflow, preset: true, authorId: null, now });
    }
    return missing.length;
  });
}
