import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';

const NOW = '(?:now|today|this week|at the moment|right now|these days)';

/** What a colleague has to do. */
export const ASKING_WHAT_COLLEAGUE_HAS: readonly Command[] = [
  command(
    `what(?:['’]s| has| does| is)? (?<staff>.+?) (?:got |have |has )?(?:still )?on (?:(?:her|his|their) )(?:plate|desk|list|hands)(?: ${NOW})?`,
    followUpsOf,
  ),
];

async function followUpsOf({ staff = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const owner = await read.staff(staff);
  return owner === null ? null : { tool: 'list_follow_ups', input: { owner } };
}
