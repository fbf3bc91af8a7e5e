import { findChangedLists } from '../../services/notices/find-changed-lists.ts';
import type { ToolContext } from '../../tools/tool.ts';
import type { SlackContext } from '../slack-context.ts';

/** Shows anew the asker's lists on which what was just done has settled a line, however it was said. */
export async function redrawChangedLists(
  { database, redrawNotice }: Pick<SlackContext, 'database' | 'redrawNotice'>,
  { asker, now }: Pick<ToolContext, 'asker' | 'now'>,
): Promise<void> {
  for (const list of await findChangedLists(database, asker.staffId, now)) redrawNotice(list);
}
