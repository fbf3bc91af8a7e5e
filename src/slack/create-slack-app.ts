import { App, type AppOptions } from '@slack/bolt';
import type { SlackConnection } from '../config.ts';
import type { NoticePort } from '../domain/notices/notice.ts';
import { boltLogger } from './bolt-logger.ts';
import { createDirectory } from './delivery/create-directory.ts';
import { createNoticePort } from './delivery/create-notice-port.ts';
import { createRedrawNotice } from './delivery/create-redraw-notice.ts';
import { createFindPerson, type FindAsker } from './identity/create-find-person.ts';
import { explainSlackError, getInstallation, type Installation } from './identity/get-installation.ts';
import { createInbox } from './inbox/create-inbox.ts';
import { registerListeners } from './listeners/register-listeners.ts';
import { createCallAllowance } from './live/create-call-allowance.ts';
import { impatient } from './live/impatient.ts';
import { createRunningAnswers } from './live/running-answers.ts';
import type { SlackContext } from './slack-context.ts';

export type SlackApp = {
  /**
   * Returns once Slack has taken the tokens and, in socket mode, the connection.
   * @throws {DomainError} 'unavailable' when Slack cannot be reached or refuses a token
   */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** The way of notices to people. */
  notices: NoticePort;
  /** Notes once a day who of the workspace is staff, so that nobody is looked up in the morning rush; how many members it met. */
  fillDirectory(): Promise<number>;
};

export type SlackAppOptions = Omit<
  SlackContext,
  'findPerson' | 'running' | 'allowance' | 'directory' | 'redrawNotice'
> & {
  connection: SlackConnection;
  findAsker: FindAsker;
  /** Another Slack than slack.com: the local one. */
  apiUrl?: string;
  /** No other bot works on this database: what a crash left unanswered is taken up at once. */
  isAlone: boolean;
};

/** Slack's own defaults are no timeout, and ten tries over half an hour. A 429 is waited out as its Retry-After says. */
const CALL_TIMEOUT_MS = 10_000;
const RETRY = { retries: 3, factor: 2, minTimeout: 300, maxTimeout: 5_000, randomize: true };
/** Of the socket: an outage is sat out, for a connection given up is one that Bolt never makes again. */
const RECONNECT = { ...RETRY, forever: true, maxTimeout: 30_000 };

/** The Bolt app with its listeners, behind an inbox that loses no event. */
export function createSlackApp({ connection, apiUrl, isAlone, findAsker, ...needs }: SlackAppOptions): SlackApp {
  let installation: Installation | undefined;
  const clientOptions = {
    timeout: CALL_TIMEOUT_MS,
    retryConfig: RETRY,
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
  };
  const app = new App({
    ...transportOf(connection),
    // Given a token, Bolt would try it here and now, and nobody could catch the failure.
    authorize: async () => ({
      botToken: connection.botToken,
      ...(installation && { botId: installation.botId, botUserId: installation.botUserId }),
    }),
    convoStore: false,
    logger: boltLogger(needs.log),
    clientOptions,
    installerOptions: { clientOptions: { ...clientOptions, retryConfig: RECONNECT } },
  });
  const findPerson = createFindPerson({ findAsker, clock: needs.clock, installation: () => installation });
  const client = impatient({ token: connection.botToken, slackApiUrl: app.client.slackApiUrl }, needs.log);
  const directory = createDirectory({ ...needs, client, installation: () => installation });
  const context: SlackContext = {
    ...{ ...needs, findPerson, directory },
    running: createRunningAnswers(),
    allowance: createCallAllowance(),
    redrawNotice: createRedrawNotice({ ...needs, client }),
  };
  registerListeners(app, context);
  // A failed listener must reach the inbox, which records it and tries again.
  app.error(async (error) => {
    throw error;
  });
  const inbox = createInbox(app, { ...needs, isAlone });
  const startTransport = async () => {
    try {
      await (connection.mode === 'http' ? app.start(connection.port) : app.start());
    } catch (error) {
      throw explainSlackError(error);
    }
  };
  return {
    async start() {
      installation = await getInstallation(app.client, connection.botToken);
      await startTransport();
      await inbox.start();
    },
    async stop() {
      await app.stop();
      await inbox.stop();
    },
    notices: createNoticePort({ ...needs, client, directory }),
    fillDirectory: directory.fill,
  };
}

function transportOf(connection: SlackConnection): AppOptions {
  return connection.mode === 'socket'
    ? { socketMode: true, appToken: connection.appToken }
    : { signingSecret: connection.signingSecret };
}
