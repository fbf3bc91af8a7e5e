import type { WebClient } from '@slack/web-api';
import type { NoticePlace, OutgoingNotice } from '../../domain/notices/notice.ts';
import type { Pace } from './create-pace.ts';
import { isNotice } from './notice-mark.ts';

const PAGE = 200;

type Sought = Pick<OutgoingNotice, 'id' | 'addressee'> & { to: string; since: Date };

/** Where a notice stands in the conversation that it is for, by its mark; null where it does not. */
export async function findPosted(
  client: WebClient,
  pace: Pace,
  { id, addressee, to, since }: Sought,
): Promise<NoticePlace | null> {
  const channel = 'staff' in addressee ? await openDirect(client, to) : to;
  const oldest = String(since.getTime() / 1_000);
  let cursor: string | undefined;
  do {
    await pace.turn();
    const page = await client.conversations.history({
      ...{ channel, oldest, limit: PAGE, include_all_metadata: true },
      ...(cursor && { cursor }),
    });
    const found = page.messages?.find(({ metadata }) => isNotice(id, metadata));
    if (found?.ts !== undefined) return { channel, ts: found.ts };
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor !== undefined);
  return null;
}

/** Where one may read, a person's id stands for nothing. */
async function openDirect(client: WebClient, user: string): Promise<string> {
  const { channel } = await client.conversations.open({ users: user });
  return channel?.id ?? user;
}
