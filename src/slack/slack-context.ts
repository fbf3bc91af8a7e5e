import type { AskContext, Question } from '../assistant/ask.ts';
import type { Database } from '../db/database.ts';
import type { Reply } from '../domain/answer.ts';
import type { Log } from '../log.ts';
import type { FindPerson } from './identity/create-find-person.ts';

/** Everything that a listener may reach, passed in by the composition root. */
export type SlackContext = {
  database: Database;
  log: Log;
  ask: (question: Question, context: AskContext) => Promise<Reply>;
  findPerson: FindPerson;
  clock: () => Date;
};
