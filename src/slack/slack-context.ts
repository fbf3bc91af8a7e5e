import type { Ask } from '../assistant/open-ask.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';
import type { Directory } from './delivery/create-directory.ts';
import type { RedrawNotice } from './delivery/create-redraw-notice.ts';
import type { FindPerson } from './identity/create-find-person.ts';
import type { CallAllowance } from './live/create-call-allowance.ts';
import type { RunningAnswers } from './live/running-answers.ts';

/** Everything that a listener may reach, passed in by the composition root. */
export type SlackContext = {
  database: Database;
  log: Log;
  ask: Ask;
  findPerson: FindPerson;
  clock: () => Date;
  running: RunningAnswers;
  allowance: CallAllowance;
  directory: Directory;
  redrawNotice: RedrawNotice;
};
