import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { createFaultPlan, type Faults } from './create-faults.ts';
import { createTestHands, type TestHands } from './create-test-hands.ts';
import { createEventDelivery } from './delivery/create-event-delivery.ts';
import { createSignedHttp } from './delivery/create-signed-http.ts';
import { createSocketMode } from './delivery/create-socket-mode.ts';
import { createResponseUrls } from './interactions/create-response-urls.ts';
import { createTriggers } from './interactions/create-triggers.ts';
import type { PersonContext } from './interactions/person-context.ts';
import type { Shortcut } from './interactions/use-shortcut.ts';
import { LIMITS } from './limits.ts';
import type { Mailbox } from './mailbox.ts';
import { refusalOf } from './playground/check-origin.ts';
import { createPageApi } from './playground/create-page-api.ts';
import { createPageFiles } from './playground/create-page-files.ts';
import { createFileServer } from './web-api/create-file-server.ts';
import { type ApiCall, createWebApi } from './web-api/create-web-api.ts';
import { type ChannelSettings, createWorkspace } from './workspace/create-workspace.ts';
import type { Person } from './workspace/person.ts';

export type LocalSlackOptions = {
  /** 0 takes any free port. */
  port: number;
  host?: '127.0.0.1';
  workspace: { name: string };
  bot: { name: string };
  people: readonly Person[];
  /** Who is a member now; asked again whenever the page is loaded or looked at. */
  readPeople?: () => Promise<readonly Person[]>;
  channels?: ChannelSettings[];
  /** Questions that an empty conversation with the app offers. */
  examples?: { en: string[]; zh: string[] };
  /** Of the app's manifest: what a message's menu and the composer offer. */
  shortcuts?: readonly Shortcut[];
  /** Messages that left for people outside, shown beside the conversations. */
  mailbox?: Mailbox;
  /** Makes the app an HTTP-mode app: events, interactions and commands are posted here, signed. */
  requestUrl?: string;
  /** Tests shorten the waits; Slack's own are the default. */
  timing?: { ackMs?: number; eventRetryMs?: readonly number[] };
  /** Calls a minute are limited as in Slack unless this is false. */
  enforceRates?: boolean;
};

export type LocalSlack = TestHands & {
  url: string;
  apiUrl: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  teamId: string;
  botUserId: string;
  faults: Faults;
  stop(): Promise<void>;
};

const CALLS_KEPT = 2_000;
const secret = (prefix: string) => prefix + randomBytes(24).toString('hex');

/** A Slack of one machine: Web API, events, socket mode and a page, for one workspace with one app in it. */
export async function startLocalSlack(options: LocalSlackOptions): Promise<LocalSlack> {
  const [botToken, appToken] = [secret('xoxb-local-'), secret('xapp-local-')];
  const [signingSecret, verificationToken] = [secret(''), secret('')];
  const ackMs = options.timing?.ackMs ?? LIMITS.ackMs;
  const workspace = createWorkspace({
    name: options.workspace.name,
    botName: options.bot.name,
    people: options.people,
    ...(options.channels && { channels: options.channels }),
  });
  const socketMode = createSocketMode({
    appId: workspace.appId,
    ackMs,
    onConnections: (count) => workspace.announce({ type: 'app', connected: count > 0 }),
  });
  const { requestUrl } = options;
  const transport = requestUrl ? createSignedHttp({ requestUrl, signingSecret, ackMs }) : socketMode;
  const retryMs = options.timing?.eventRetryMs ?? LIMITS.eventRetryMs;
  const events = createEventDelivery({ workspace, transport, verificationToken, retryMs });
  const triggers = createTriggers();
  const plan = createFaultPlan();
  const calls: ApiCall[] = [];

  const root = new Hono();
  const server = createAdaptorServer({ fetch: root.fetch, overrideGlobalObjects: false });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host ?? '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const responseUrls = createResponseUrls({ workspace, events, url });
  const context: PersonContext = { workspace, events, transport, triggers, responseUrls, verificationToken };

  root.use(async (c, next) => {
    const isNavigation = c.req.path === '/' && c.req.method === 'GET' && c.req.header('sec-fetch-mode') === 'navigate';
    const refusal = refusalOf(c.req.header(), port, isNavigation);
    return refusal ? c.text(refusal, 403) : next();
  });
  root.route(
    '/api',
    createWebApi({
      context: { workspace, events, triggers, url, openSocketUrl },
      botToken,
      appToken,
      faults: plan,
      enforceRates: options.enforceRates ?? true,
      onCall: (call) => {
        calls.push(call);
        if (calls.length > CALLS_KEPT) calls.shift();
      },
    }),
  );
  root.route('/files', createFileServer(workspace));
  root.post('/response/:key', async (c) => {
    const answer = responseUrls.post(c.req.param('key'), await c.req.json().catch(() => undefined));
    return answer.ok ? c.text('ok') : c.json(answer, 404);
  });
  const examples = options.examples ?? { en: [], zh: [] };
  const appConnected = () => requestUrl !== undefined || socketMode.connections() > 0;
  root.route(
    '/playground',
    createPageApi({
      ...{ context, examples, appConnected, refreshPeople, mailbox: options.mailbox },
      shortcuts: options.shortcuts ?? [],
    }),
  );
  root.route('/', await createPageFiles());

  /** The members as they were stay while they cannot be read. */
  async function refreshPeople(): Promise<void> {
    const people = await options.readPeople?.().catch(() => undefined);
    if (people) workspace.setPeople(people);
  }

  function openSocketUrl(): string | undefined {
    const ticket = socketMode.openTicket();
    return ticket && `ws://127.0.0.1:${port}/link/?ticket=${ticket}&app_id=${workspace.appId}`;
  }

  server.on('upgrade', (request, socket, head) => {
    const ticket = new URL(request.url ?? '', url).searchParams.get('ticket') ?? '';
    if (refusalOf(request.headers, port, false) || !socketMode.useTicket(ticket)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    socketMode.server.handleUpgrade(request, socket, head, (each) =>
      socketMode.server.emit('connection', each, request),
    );
  });

  return {
    ...createTestHands({ context, calls }),
    url,
    apiUrl: `${url}/api/`,
    botToken,
    appToken,
    signingSecret,
    teamId: workspace.teamId,
    botUserId: workspace.bot.userId,
    faults: {
      next: (method, fault, times = 1) => plan.add(method, fault, times),
      disconnectSockets: (reason = 'refresh_requested') => socketMode.disconnect(reason),
      dropSockets: () => socketMode.drop(),
      repeatEvents: (count = 1) => events.repeatNext(count),
      clear: () => plan.clear(),
    },
    async stop() {
      events.stop();
      await socketMode.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}
