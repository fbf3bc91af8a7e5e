import type { WebClient } from '@slack/web-api';
import type { Database } from '../../db/database.ts';
import type { Log } from '../../log.ts';
import { readSettings } from '../../services/deployment/read-settings.ts';
import { findSentNotice } from '../../services/notices/find-notice.ts';
import { readLineStates } from '../../services/notices/read-line-states.ts';
import { noticeMessage } from '../blocks/notice-blocks.ts';
import { LIMITS } from '../limits.ts';
import { changePosted } from './change-posted.ts';
import { createPace } from './create-pace.ts';
import { explainFailure } from './explain-failure.ts';

/** Shows a notice anew with what was done about it, as soon as Slack allows; many wishes for one message are one change. */
export type RedrawNotice = (notice: number) => void;

type Needs = { client: WebClient; database: Database; log: Log };

/** So that many who click at once in the morning are all shown what they did, and nobody waits for it. */
const BURST = 20;

export function createRedrawNotice({ client, database, log }: Needs): RedrawNotice {
  const pace = createPace({ perMinute: LIMITS.callsPerMinute['chat.update'], burst: BURST });
  const waiting = new Set<number>();
  /** The last change asked for of each message: they come one after another, or an older one could stand in the end. */
  const last = new Map<number, Promise<void>>();

  async function redraw(id: number): Promise<void> {
    await pace.turn();
    // From here on a wish may be about what is not read yet.
    waiting.delete(id);
    const found = await findSentNotice(database, id);
    if (found === null) return;
    const { notice, place } = found;
    const states = await readLineStates(database, id);
    const message = noticeMessage(notice, await readSettings(database), { states, place });
    await changePosted(client, place, message);
  }

  function explain(id: number, error: unknown): void {
    const failure = explainFailure(error);
    if (failure.kind === 'later') {
      pace.hold(failure.afterMs);
      ask(id);
    } else log.warn({ err: error, notice: id }, 'a notice was not shown anew');
  }

  function ask(id: number): void {
    if (waiting.has(id)) return;
    waiting.add(id);
    const change = (last.get(id) ?? Promise.resolve())
      .then(() => redraw(id))
      .catch((error: unknown) => explain(id, error))
      .finally(() => last.get(id) === change && last.delete(id));
    last.set(id, change);
  }

  return ask;
}
