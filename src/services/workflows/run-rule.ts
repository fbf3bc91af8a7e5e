import type { Database, Transaction } from '../../db/database.ts';
import { type DecidedOccurrence, rulesOfLoop } from '../../domain/workflows/decide-firings.ts';
import { lookFrom } from '../../domain/workflows/look-from.ts';
import { readSettings } from '../deployment/read-settings.ts';
import { applyFirings } from './apply-firings.ts';
import { decideRule } from './decide-rule.ts';
import { findActor } from './find-actor.ts';
import { stopRules } from './stop-rules.ts';
import { tellLimit } from './tell-limit.ts';
import { type WorkflowRow, workflowSql } from './workflow-row.ts';

/** Firings of one transaction; the next one goes on from there. */
const MOST_AT_ONCE = 500;

type RunOptions = { now: Date; lastImportAt: Date | null };

export type RuleRun = { fired: number; heldBack: number; stopped: number; isDone: boolean };

const NOTHING: RuleRun = { fired: 0, heldBack: 0, stopped: 0, isDone: true };

/**
 * Looks once for what fires a rule, and does what it says: what was decided and what was done are committed together, so that every action
 * is done exactly once, whatever crashes. Of two who look at the same rule one does it.
 */
export function runRule(database: Database, ruleId: number, options: RunOptions): Promise<RuleRun> {
  return database.transaction(async (transaction) => {
    const [rule] = await transaction.query<WorkflowRow>(
      `${workflowSql('r.enabled_version')} where r.id = $1 and r.state = 'on' for update of r skip locked`,
      [ruleId],
    );
    return rule === undefined ? NOTHING : runClaimed(transaction, rule, options);
  });
}

async function runClaimed(
  transaction: Transaction,
  rule: WorkflowRow,
  { now, lastImportAt }: RunOptions,
): Promise<RuleRun> {
  const actor = await findActor(transaction, rule.enabledById, rule.definition);
  if (typeof actor === 'string') {
    return { ...NOTHING, stopped: await stopRules(transaction, [rule.id], actor, now) };
  }
  const { id: ruleId, definition: workflow, lookedThrough } = rule;
  const settings = await readSettings(transaction);
  const viewpoint = { database: transaction, settings, asker: actor.asker, now, live: true };
  const looked = { enabledAt: rule.enabledAt!, lookedThrough };
  const from = lookFrom(workflow.trigger, looked, { now, lastImportAt, timeZone: settings.timeZone });
  const all = from < now ? await decideRule({ ruleId, workflow, from }, viewpoint) : [];
  const decided = all.slice(0, MOST_AT_ONCE);
  await applyFirings(rule, decided, { actor, reader: { ...viewpoint, locale: actor.locale, rowLimit: 1 }, now });
  await tellLimit(transaction, rule, decided, { now, timeZone: settings.timeZone });
  const stopped = await stopLoops(transaction, rule, decided, now);
  const isDone = decided.length === all.length;
  await transaction.execute(
    'update workflow_rules set looked_through = case when $2 then $3 else looked_through end, failure = null where id = $1',
    [ruleId, isDone, now],
  );
  const fired = decided.filter(({ outcome }) => outcome === 'fired').length;
  return { fired, heldBack: decided.length - fired, stopped, isDone };
}

async function stopLoops(
  transaction: Transaction,
  { id }: WorkflowRow,
  decided: readonly DecidedOccurrence[],
  now: Date,
): Promise<number> {
  const loop = decided.find(({ outcome }) => outcome === 'loop');
  return loop === undefined ? 0 : stopRules(transaction, rulesOfLoop(loop.chain, id), 'loop', now);
}
