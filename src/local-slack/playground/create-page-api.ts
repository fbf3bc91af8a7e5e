import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { clickElement } from '../interactions/click-element.ts';
import { openApp, stopSession } from '../interactions/open-app.ts';
import type { PersonContext } from '../interactions/person-context.ts';
import { postMessage } from '../interactions/post-message.ts';
import type { Entry, FindEntry } from '../interactions/read-state.ts';
import { runCommand } from '../interactions/run-command.ts';
import { closeModal, submitModal } from '../interactions/submit-modal.ts';
import { type Shortcut, useShortcut } from '../interactions/use-shortcut.ts';
import { LIMITS } from '../limits.ts';
import type { Mailbox } from '../mailbox.ts';
import type { Change } from '../workspace/change.ts';
import { createMailApi } from './create-mail-api.ts';
import { describeWindow, reaches } from './describe-window.ts';

const KEEP_ALIVE_MS = 15_000;
const entry = z.union([z.string(), z.array(z.string())]);
/** What stands in the fields, by block id and action id. */
const fields = z.record(z.string(), z.record(z.string(), entry)).default({});

const Deed = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('post'),
    as: z.string(),
    channel: z.string(),
    text: z.string().min(1).max(LIMITS.messageText),
    threadTs: z.string().optional(),
  }),
  z.strictObject({
    do: z.literal('command'),
    as: z.string(),
    channel: z.string(),
    command: z.string().regex(/^\/[\w-]+$/),
    text: z.string(),
  }),
  z.strictObject({
    do: z.literal('click'),
    as: z.string(),
    place: z.union([z.strictObject({ channel: z.string(), ts: z.string() }), z.strictObject({ viewId: z.string() })]),
    blockId: z.string(),
    actionId: z.string(),
    entry: entry.optional(),
    fields,
  }),
  z.strictObject({
    do: z.literal('shortcut'),
    as: z.string(),
    callbackId: z.string(),
    message: z.strictObject({ channel: z.string(), ts: z.string() }).optional(),
  }),
  z.strictObject({ do: z.literal('submit'), as: z.string(), fields }),
  z.strictObject({ do: z.literal('close'), as: z.string() }),
  z.strictObject({ do: z.literal('open_app'), as: z.string(), tab: z.enum(['home', 'messages']) }),
  z.strictObject({ do: z.literal('stop'), as: z.string(), channel: z.string(), threadTs: z.string() }),
]);
type Deed = z.infer<typeof Deed>;

/** What the page can see (one stream of changes for a person) and do (one post for each deed). */
export function createPageApi(needs: {
  context: PersonContext;
  examples: { en: readonly string[]; zh: readonly string[] };
  shortcuts: readonly Shortcut[];
  appConnected: () => boolean;
  refreshPeople: () => Promise<void>;
  mailbox: Mailbox | undefined;
}): Hono {
  const { context, mailbox } = needs;
  const app = new Hono();

  app.get('/people', async (c) => {
    await needs.refreshPeople();
    return c.json({ people: context.workspace.people, workspace: context.workspace.name });
  });

  app.get('/changes', (c) => {
    const person = c.req.query('as') ?? '';
    if (!context.workspace.findPerson(person)) return c.json({ error: 'unknown person' }, 404);
    return streamSSE(c, async (stream) => {
      const send = (change: object) => stream.writeSSE({ data: JSON.stringify(change) });
      const leaveWorkspace = context.workspace.subscribe((change: Change) => {
        if (reaches(person, change)) void send(change);
      });
      const leaveMailbox = mailbox?.subscribe((mail) => void send({ type: 'mail', mail }));
      const leave = () => {
        leaveWorkspace();
        leaveMailbox?.();
      };
      stream.onAbort(leave);
      const extras = {
        ...{ examples: needs.examples, shortcuts: needs.shortcuts },
        ...{ appConnected: needs.appConnected(), mails: mailbox?.list() ?? null },
      };
      await send({ type: 'window', window: describeWindow(context.workspace, person, extras) });
      while (!stream.aborted && !stream.closed) {
        await stream.sleep(KEEP_ALIVE_MS);
        await stream.write(': still here\n\n');
      }
      leave();
    });
  });

  if (mailbox) app.route('/mail', createMailApi(mailbox));

  app.post('/do', async (c) => {
    const deed = Deed.safeParse(await c.req.json().catch(() => undefined));
    if (!deed.success) return c.json({ error: z.prettifyError(deed.error) }, 400);
    try {
      return c.json(await perform(context, deed.data));
    } catch (error) {
      return c.json({ error: error instanceof Error ? error.message : String(error) }, 400);
    }
  });

  return app;
}

async function perform(context: PersonContext, deed: Deed): Promise<object> {
  switch (deed.do) {
    case 'post': {
      const { threadTs, ...post } = deed;
      const { channel, ts } = postMessage(context, { ...post, ...(threadTs && { threadTs }) });
      return { channel, ts };
    }
    case 'command':
      return runCommand(context, deed);
    case 'click': {
      const { entry: chosen, fields: entries, ...click } = deed;
      return clickElement(context, {
        ...click,
        fields: finder(entries),
        ...(chosen !== undefined && { entry: chosen }),
      });
    }
    case 'shortcut': {
      const { message, ...shortcut } = deed;
      return useShortcut(context, { ...shortcut, ...(message && { message }) });
    }
    case 'submit':
      await submitModal(context, deed.as, finder(deed.fields));
      return {};
    case 'close':
      await closeModal(context, deed.as);
      return {};
    case 'open_app':
      openApp(context, deed.as, deed.tab);
      return {};
    case 'stop':
      stopSession(context, deed);
      return {};
  }
}

function finder(entries: Record<string, Record<string, Entry>>): FindEntry {
  return (blockId, actionId) => entries[blockId]?.[actionId];
}
