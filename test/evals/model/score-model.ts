import { ask } from '../../../src/assistant/ask.ts';
import type { AskModel } from '../../../src/assistant/model/create-ask-model.ts';
import type { Database } from '../../../src/db/database.ts';
import type { Reply } from '../../../src/domain/answer.ts';
import { ADMINISTRATOR } from '../../support/company.ts';
import { CASES_NOW } from './cases-company.ts';
import { findCallFaults } from './find-call-faults.ts';
import type { ModelCase } from './model-case.ts';

export type Verdict = { wanted: ModelCase; reply: Reply; faults: string[] };

/** How a model does the cases over the demo company, one after the other; `onVerdict` is told of each. */
export async function scoreModel(
  cases: readonly ModelCase[],
  { database, model, onVerdict }: { database: Database; model: AskModel; onVerdict?: (verdict: Verdict) => void },
): Promise<Verdict[]> {
  const context = { database, asker: ADMINISTRATOR, now: CASES_NOW, live: true, rowLimit: 20, front: 'cli' } as const;
  const verdicts: Verdict[] = [];
  for (const wanted of cases) {
    const reply = await ask({ text: wanted.question }, { ...context, model });
    const verdict = { wanted, reply, faults: faultsOf(wanted, reply) };
    verdicts.push(verdict);
    onVerdict?.(verdict);
  }
  return verdicts;
}

function faultsOf(wanted: ModelCase, { engine, call, calls, answer }: Reply): string[] {
  const said = answer.kind === 'problem' ? answer.text : '';
  // The grammar answers where the model failed.
  if (engine !== 'llm') return [`the model failed: ${said}`];
  return findCallFaults(wanted, { calls: calls ?? (call === null ? [] : [call]), said });
}
