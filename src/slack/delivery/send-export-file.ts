import type { AllMiddlewareArgs } from '@slack/bolt';
import type { Database } from '../../db/database.ts';
import type { TextAnswer } from '../../domain/answer.ts';
import type { Asker } from '../../domain/asker.ts';
import { fetchExportFile } from '../../services/audience-exports/fetch-export-file.ts';

/** Puts the file that an answer speaks of into the asker's own DM, wherever it was asked. */
export async function sendExportFile(
  client: AllMiddlewareArgs['client'],
  { name, exportId }: NonNullable<TextAnswer['file']>,
  { database, asker, userId }: { database: Database; asker: Asker; userId: string },
): Promise<void> {
  const content = await fetchExportFile(database, exportId, { asker, front: 'slack' });
  const { channel } = await client.conversations.open({ users: userId });
  await client.filesUploadV2({
    channel_id: channel?.id ?? userId,
    filename: name,
    title: name,
    file: Buffer.from(content),
  });
}
