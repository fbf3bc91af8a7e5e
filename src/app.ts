import process from 'node:process';
import { type Config, readConfig, readTerminalLocale, type SlackConnection } from './config.ts';
import { applyMigrations } from './db/apply-migrations.ts';
import { type Database, openDatabase } from './db/database.ts';
import { startEmbeddedPostgres } from './db/embedded-postgres.ts';
import type { Locale } from './domain/locale.ts';
import type { JobPorts } from './jobs/job.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { CONSOLE_EMAIL, listLocalPeople } from './local-people.ts';
import { createLog, type Log } from './log.ts';
import { createWorkflowWebhooks } from './messaging/create-workflow-webhooks.ts';
import { isPortInUse, portInUse } from './port-in-use.ts';
import { holdsCustomers } from './services/deployment/holds-customers.ts';
import { holdsOwnData } from './services/deployment/holds-own-data.ts';
import { findAsker, findConsoleAsker } from './services/staff/find-asker.ts';
import { recordWebhookHosts } from './services/workflows/webhook-hosts.ts';
import { listExampleQuestions } from './slack/example-questions.ts';
import type { FindAsker } from './slack/identity/create-find-person.ts';
import { LIMITS } from './slack/limits.ts';
import { SHORTCUTS } from './slack/shortcuts.ts';
import { startSending } from './start-sending.ts';

type Stoppable = { stop(): Promise<void> };

/** Everything that a part of the running bot may need; what is started is put on `running`, to be stopped in reverse. */
type Parts = {
  config: Config;
  log: Log;
  locale: Locale;
  clock: () => Date;
  running: Stoppable[];
  /** Lent to jobs as soon as there is something to lend. */
  ports: JobPorts;
  /** Aborted when told to stop; a start under way ends at its next step. */
  signal: AbortSignal;
};

const STOP_TIMEOUT_MS = 2_900;

/** The composition root of `rapport start`: makes and joins everything; returns when told to stop and stopped. */
export async function start(): Promise<void> {
  const config = readConfig();
  const stop = new AbortController();
  const parts: Parts = {
    config,
    log: createLog({ level: config.logLevel }),
    locale: readTerminalLocale(),
    clock: () => new Date(),
    running: [],
    ports: { notices: null, fillDirectory: null, answer: null, webhooks: webhooksOf(config) },
    signal: stop.signal,
  };
  const told = untilTold(parts.log);
  const prepareToStop = () => {
    stop.abort();
    exitWhenStuck(parts);
  };
  told.then(prepareToStop, prepareToStop);
  try {
    await startAll(parts).catch((error: unknown) => {
      // A start that was told to stop ends by the way that it is told.
      if (!stop.signal.aborted) throw error;
    });
    await told;
  } finally {
    await stopAll(parts);
  }
}

function webhooksOf({ webhooks }: Config) {
  return webhooks && createWorkflowWebhooks(webhooks, { clock: () => new Date() });
}

/**
 * Returns when a signal says so, and throws what nobody caught: a failure that would otherwise end the process at once,
 * and leave PostgreSQL running behind it.
 */
function untilTold(log: Log): Promise<void> {
  return new Promise((resolve, reject) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => resolve());
    // In the place of the command line's handler, which exits. Rejections that nobody handles come here too.
    process.setUncaughtExceptionCaptureCallback((error) => {
      log.fatal({ err: error }, 'a failure that nobody caught');
      process.exitCode = 1;
      reject(error);
    });
  });
}

async function startAll(parts: Parts): Promise<void> {
  const { config, running, signal } = parts;
  await refuseBusyPort(config);
  await startTracingIfWanted(parts);
  const database = await startDatabase(parts);
  await recordWebhookHosts(database, config.webhooks?.hosts ?? []);
  await loadDemoWhenEmpty(database, parts);
  const jobs = startJobs(database, { ...parts, ports: () => parts.ports });
  running.push(jobs);
  signal.throwIfAborted();
  await (config.slack === null ? startPlayground(database, parts) : startInSlack(database, config.slack, parts));
  // Stopped before what they send by.
  running.push(jobs);
}

/** Found before the database and the demo company are made; whoever takes the port meanwhile is found when it is opened. */
async function refuseBusyPort({ port, slack }: Config): Promise<void> {
  if (slack?.mode === 'socket') return;
  if (await isPortInUse(port, slack === null ? '127.0.0.1' : undefined)) throw portInUse(port);
}

/** First, so that it stops last and takes the spans of everything else along. */
async function startTracingIfWanted({ config: { otlpEndpoint: endpoint }, log, running }: Parts): Promise<void> {
  if (endpoint === null) return;
  const { startTracing } = await import('./start-tracing.ts');
  running.push(startTracing({ endpoint, log }));
}

async function startDatabase({ config, log, running, locale, signal }: Parts): Promise<Database> {
  say(locale, { en: 'Starting the database…', zh: '正在启动数据库…' });
  const server = config.databaseUrl === null ? await startEmbeddedPostgres({ home: config.home, log }) : null;
  if (server) running.push(server);
  signal.throwIfAborted();
  const database = await openDatabase({ url: server?.url ?? config.databaseUrl ?? '' });
  running.push({ stop: () => database.close() });
  await applyMigrations(database);
  signal.throwIfAborted();
  return database;
}

async function loadDemoWhenEmpty(database: Database, { locale, clock }: Parts): Promise<void> {
  if (await holdsCustomers(database)) return;
  if (await holdsOwnData(database)) {
    say(locale, {
      en: 'No customers yet: rapport import customers FILE, or rapport import orders FILE',
      zh: '还没有客户：rapport import customers 文件，或 rapport import orders 文件',
    });
    return;
  }
  say(locale, { en: 'No data yet: making up a demo company…', zh: '还没有数据：正在生成演示公司…' });
  const { loadDemoData } = await import('./services/demo/load-demo-data.ts');
  await loadDemoData(database, { now: clock() });
}

async function startPlayground(database: Database, parts: Parts): Promise<void> {
  const { config, running, locale } = parts;
  const [{ startLocalSlack }, { startLocalCustomers }] = await Promise.all([
    import('./local-slack/start-local-slack.ts'),
    import('./start-local-customers.ts'),
  ]);
  const customers = await startLocalCustomers(database, parts);
  running.push(customers);
  running.push(await startSending(database, customers.messaging, parts));
  const readPeople = () => listLocalPeople(database, locale);
  const slack = await startLocalSlack({
    port: config.port,
    workspace: { name: 'Rapport' },
    bot: { name: 'Rapport' },
    people: await readPeople(),
    readPeople,
    examples: { en: listExampleQuestions('en', 'admin'), zh: listExampleQuestions('zh', 'admin') },
    shortcuts: SHORTCUTS,
    mailbox: customers.mail,
  }).catch((error: unknown) => {
    throw explainBusyPort(error, config.port);
  });
  running.push(slack);
  const connection = { mode: 'socket', botToken: slack.botToken, appToken: slack.appToken } as const;
  const findLocalAsker: FindAsker = (email) =>
    email === CONSOLE_EMAIL ? findConsoleAsker(database) : findAsker(database, email);
  await startBot(database, connection, parts, { apiUrl: slack.apiUrl, findAsker: findLocalAsker });
  say(locale, {
    en: `Rapport is ready: ${slack.url}  (Ctrl-C stops it)`,
    zh: `Rapport 已就绪：${slack.url}  （按 Ctrl-C 停止）`,
  });
}

async function startInSlack(database: Database, connection: SlackConnection, parts: Parts): Promise<void> {
  await startPagesIfWanted(database, parts);
  parts.running.push(await startSending(database, parts.config.outreach, parts));
  const bot = { findAsker: (email: string) => findAsker(database, email) };
  await startBot(database, connection, parts, bot).catch((error: unknown) => {
    throw explainBusyPort(error, parts.config.port);
  });
  const how = connection.mode === 'socket' ? 'socket mode' : `HTTP, port ${connection.port}`;
  say(parts.locale, { en: `Rapport is connected to Slack (${how}).`, zh: `Rapport 已连接到 Slack（${how}）。` });
}

/** On all addresses: a proxy of one's own stands before it and speaks https as PUBLIC_URL says. */
async function startPagesIfWanted(database: Database, { config, log, clock, running }: Parts): Promise<void> {
  const { publicUrl, publicPort, webhookSecret } = config.outreach;
  if (publicUrl === null) return;
  const port = publicPort ?? config.port + 1;
  const { startPublicPages } = await import('./public-pages/start-public-pages.ts');
  const pages = await startPublicPages({ database, log, clock, port, webhookSecret }).catch((error: unknown) => {
    throw explainBusyPort(error, port, 'PUBLIC_PORT');
  });
  running.push(pages);
}

async function startBot(
  database: Database,
  connection: SlackConnection,
  parts: Parts,
  slack: { apiUrl?: string; findAsker: FindAsker },
): Promise<void> {
  const { log, clock, running, config, signal } = parts;
  // Bolt and the language are the slowest to load, and the database starts meanwhile.
  const [{ createSlackApp }, { openAsk }, { createAnswerCall }] = await Promise.all([
    import('./slack/create-slack-app.ts'),
    import('./assistant/open-ask.ts'),
    import('./assistant/answer-call.ts'),
  ]);
  parts.ports.answer = createAnswerCall({ database, log, rowLimit: LIMITS.tableRows, front: 'slack' });
  const bot = createSlackApp({
    database,
    connection,
    log,
    clock,
    ask: await openAsk(config.model),
    isAlone: config.databaseUrl === null,
    ...slack,
  });
  running.push(bot);
  signal.throwIfAborted();
  await Promise.race([bot.start(), rejectWhenAborted(signal)]);
  // Once Slack has taken the token: nothing is tried before.
  parts.ports.notices = bot.notices;
  parts.ports.fillDirectory = bot.fillDirectory;
}

/** Slack may keep a start waiting for longer than one who said stop. */
function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
}

async function stopAll({ running, log }: Parts): Promise<void> {
  for (const part of running.splice(0).reverse())
    await part.stop().catch((error: unknown) => log.error({ err: error }, 'a part did not stop cleanly'));
}

function exitWhenStuck({ log }: Parts): void {
  setTimeout(() => {
    log.warn('not everything stopped in time');
    process.exit(process.exitCode ?? 0);
  }, STOP_TIMEOUT_MS).unref();
}

function explainBusyPort(error: unknown, port: number, setting: 'PORT' | 'PUBLIC_PORT' = 'PORT'): unknown {
  return (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? portInUse(port, setting) : error;
}

function say(locale: Locale, text: Readonly<Record<Locale, string>>): void {
  process.stdout.write(`${text[locale]}\n`);
}
