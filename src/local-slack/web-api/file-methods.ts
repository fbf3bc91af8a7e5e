import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { newId } from '../workspace/new-id.ts';
import type { MessageFile, StoredFile } from '../workspace/stored-file.ts';
import { findPlace } from './find-place.ts';
import { defineMethod, jsonField, type MethodContext, refuse } from './method.ts';
import { postAsBot } from './post-as-bot.ts';

const getUploadUrl = defineMethod(
  z.looseObject({ filename: z.string().min(1), length: z.coerce.number().int().positive() }),
  ({ filename, length }, { workspace, url }) => {
    if (length > LIMITS.fileBytes) return refuse('file_upload_size_restricted');
    const file = { id: newId('F'), secret: randomBytes(16).toString('hex'), name: filename, title: filename };
    workspace.files.set(file.id, { ...file, bytes: length });
    return { ok: true, upload_url: `${url}/files/${file.id}/${file.secret}`, file_id: file.id };
  },
);

const completeUpload = defineMethod(
  z.looseObject({
    files: jsonField(z.array(z.looseObject({ id: z.string(), title: z.string().optional() })).min(1)),
    channel_id: z.string().optional(),
    thread_ts: z.string().optional(),
    initial_comment: z.string().optional(),
  }),
  (args, context) => {
    const files: StoredFile[] = [];
    for (const { id, title } of args.files) {
      const file = context.workspace.files.get(id);
      if (!file?.content) return refuse('file_not_found');
      file.title = title ?? file.title;
      files.push(file);
    }
    if (args.channel_id !== undefined) {
      const place = findPlace(context.workspace, args.channel_id);
      if (!place.ok) return refuse(place.error);
      postAsBot(context, {
        channel: place.conversation.id,
        text: args.initial_comment ?? '',
        blocks: [],
        files: files.map((file) => presentFile(file, context)),
        ...(args.thread_ts && { threadTs: args.thread_ts }),
      });
    }
    return { ok: true, files: files.map(({ id, title }) => ({ id, title })) };
  },
);

function presentFile({ id, secret, name, title, bytes }: StoredFile, { url }: MethodContext): MessageFile {
  return { id, name, title, size: bytes, url: `${url}/files/${id}/${secret}` };
}

export const fileMethods = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': completeUpload,
};
