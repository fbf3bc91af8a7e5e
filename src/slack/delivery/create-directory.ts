import type { WebClient } from '@slack/web-api';
import type { Database } from '../../db/database.ts';
import { findSlackUser, forgetSlackUser } from '../../services/slack-people/find-slack-user.ts';
import { forgetSlackPeople, keepSlackPeople, type SlackMember } from '../../services/slack-people/keep-slack-people.ts';
import { colleagueEmail } from '../identity/colleague-email.ts';
import type { Installation } from '../identity/get-installation.ts';
import { LIMITS } from '../limits.ts';
import { createPace } from './create-pace.ts';
import { slackErrorOf } from './explain-failure.ts';

/** Which Slack users the members of staff are; a Slack id never leaves this front but into its own table. */
export type Directory = {
  /** The user of an e-mail address: as known, else as Slack says; null where there is none. */
  find(email: string): Promise<string | null>;
  /** Somebody who cannot be written to any more is asked for anew. */
  forget(userId: string): Promise<void>;
  /** Looks through the whole workspace, so that nobody is looked up in the morning rush. How many members it met. */
  fill(): Promise<number>;
};

type Needs = {
  client: WebClient;
  database: Database;
  clock: () => Date;
  installation: () => Installation | undefined;
};

/** Slack recommends at most 200 (docs.slack.dev, users.list). */
const PAGE = 200;

export function createDirectory({ client, database, clock, installation }: Needs): Directory {
  const lookups = createPace({ perMinute: LIMITS.callsPerMinute['users.lookupByEmail'], burst: 10 });
  const pages = createPace({ perMinute: LIMITS.callsPerMinute['users.list'], burst: 5 });

  async function lookUp(email: string): Promise<SlackMember | null> {
    try {
      await lookups.turn();
      const { user } = await client.users.lookupByEmail({ email });
      const confirmed = colleagueEmail(user, installation());
      return user?.id !== undefined && confirmed === email.toLowerCase() ? { userId: user.id, email: confirmed } : null;
    } catch (error) {
      if (slackErrorOf(error) === 'users_not_found') return null;
      throw error;
    }
  }

  return {
    async find(email) {
      const known = await findSlackUser(database, email);
      if (known !== null) return known;
      const met = await lookUp(email);
      if (met === null) return null;
      await keepSlackPeople(database, [met], clock());
      return met.userId;
    },
    forget: (userId) => forgetSlackUser(database, userId),
    async fill() {
      const checkedAt = clock();
      let met = 0;
      let cursor: string | undefined;
      do {
        await pages.turn();
        const page = await client.users.list({ limit: PAGE, ...(cursor && { cursor }) });
        const members = (page.members ?? []).flatMap((user) => {
          const email = colleagueEmail(user, installation());
          return email === null || user.id === undefined ? [] : [{ userId: user.id, email }];
        });
        await keepSlackPeople(database, members, checkedAt);
        met += members.length;
        cursor = page.response_metadata?.next_cursor || undefined;
      } while (cursor !== undefined);
      await forgetSlackPeople(database, checkedAt);
      return met;
    },
  };
}
