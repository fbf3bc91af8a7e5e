import type { Workflow } from '../../domain/workflows/workflow.ts';
import type { JudgedOccurrence } from '../../domain/workflows/workflow-occurrence.ts';
import { judgeOccurrences } from './judge-occurrences.ts';
import { findOccurrences } from './occurrences/find-occurrences.ts';
import type { Search } from './occurrences/occurrences-sql.ts';
import { readChains } from './read-chains.ts';

/** What a rule waited for, with all that decides about it: what a preview and the running bot alike decide by. */
export async function findJudged(workflow: Workflow, search: Search): Promise<JudgedOccurrence[]> {
  const { viewpoint } = search;
  const found = await findOccurrences(workflow, search);
  // Of a schedule the condition has said already whom it is about.
  const condition = workflow.trigger.when === 'schedule' ? undefined : workflow.condition;
  const passing = await judgeOccurrences(viewpoint, found, condition);
  const chains = await readChains(
    viewpoint.database,
    found.flatMap(({ causeId }) => causeId ?? []),
  );
  return found.map((occurrence) => ({
    ...occurrence,
    passes: passing.has(occurrence.key),
    chain: chains.get(occurrence.causeId ?? -1) ?? [],
  }));
}
