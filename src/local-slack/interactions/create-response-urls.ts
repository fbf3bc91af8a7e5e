import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { checkContent, contentFields } from '../web-api/check-content.ts';
import { type ApiAnswer, flag, type MethodContext, refuse } from '../web-api/method.ts';
import { postAsBot } from '../web-api/post-as-bot.ts';

/** Where a response_url answers: the conversation, who acted, and the message that was acted on, if any. */
type ResponsePlace = { channel: string; person: string; ts?: string; threadTs?: string };

export type ResponseUrls = {
  create(place: ResponsePlace): string;
  post(key: string, body: unknown): ApiAnswer;
};

const Response = z.looseObject({
  response_type: z.enum(['in_channel', 'ephemeral']).optional(),
  replace_original: flag,
  delete_original: flag,
  thread_ts: z.string().optional(),
  ...contentFields,
});

/** response_urls: half an hour and five uses to answer where a person acted, without a token. */
export function createResponseUrls(context: Pick<MethodContext, 'workspace' | 'events' | 'url'>): ResponseUrls {
  const open = new Map<string, ResponsePlace & { until: number; uses: number }>();
  const { workspace } = context;

  function respond(place: ResponsePlace, body: unknown): ApiAnswer {
    const parsed = Response.safeParse(body);
    if (!parsed.success) return refuse('invalid_payload');
    const { delete_original: deletes, replace_original: replaces, response_type: type } = parsed.data;
    if (deletes && place.ts)
      return workspace.messages.remove(place.channel, place.ts) ? { ok: true } : refuse('message_not_found');
    const content = checkContent(parsed.data);
    if (!content.ok) return content.answer;
    const { text, blocks } = content;
    if (replaces && place.ts) {
      const replaced = workspace.messages.change(place.channel, place.ts, {
        text,
        blocks,
        editedAt: workspace.nextTs(),
      });
      return replaced ? { ok: true } : refuse('message_not_found');
    }
    const threadTs = parsed.data.thread_ts ?? place.threadTs;
    postAsBot(context, {
      channel: place.channel,
      text,
      blocks,
      ...(threadTs && { threadTs }),
      ...(type !== 'in_channel' && { ephemeralFor: place.person }),
    });
    return { ok: true };
  }

  return {
    create(place) {
      const key = randomBytes(18).toString('base64url');
      open.set(key, { ...place, until: Date.now() + LIMITS.responseUrlLifeMs, uses: 0 });
      return `${context.url}/response/${key}`;
    },
    post(key, body) {
      const place = open.get(key);
      if (!place || place.until < Date.now()) return refuse('expired_url');
      if (place.uses >= LIMITS.responseUrlUses) return refuse('used_url');
      place.uses += 1;
      return respond(place, body);
    },
  };
}
