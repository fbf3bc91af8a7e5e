import type { Rule } from '../../../domain/rule/schema.ts';
import type { WorkflowTrigger } from '../../../domain/workflows/workflow.ts';
import type { CommandReader, Pieces } from '../command.ts';

/** What a rule waits for, as words say it: of whom (`who`), and what must hold beside it. */
export type SpokenTrigger = { trigger: WorkflowTrigger; who?: string | undefined; also?: Rule };

/** One way to say what a rule waits for; null where the pieces are nothing of the kind. */
export type TriggerPhrase = {
  pattern: RegExp;
  read: (pieces: Pieces, read: CommandReader) => SpokenTrigger | null | Promise<SpokenTrigger | null>;
};

/** A phrase over the whole of what stands before the actions. */
export function phrase(source: string, read: TriggerPhrase['read']): TriggerPhrase {
  return { pattern: new RegExp(`^(?:${source})$`, 'iu'), read };
}
