import type { AskContext, Question } from '../../src/assistant/ask.ts';
import type { SlackConnection } from '../../src/config.ts';
import type { Database } from '../../src/db/database.ts';
import type { Reply } from '../../src/domain/answer.ts';
import { localeOf } from '../../src/domain/locale.ts';
import { type LocalSlack, type LocalSlackOptions, startLocalSlack } from '../../src/local-slack/start-local-slack.ts';
import { createLog } from '../../src/log.ts';
import { createSlackApp, type SlackApp } from '../../src/slack/create-slack-app.ts';
import type { FindAsker } from '../../src/slack/identity/create-find-person.ts';

export const ANN = {
  id: 'UANN',
  name: 'Ann Admin',
  email: 'ann@example.com',
  locale: 'en-US',
  timeZone: 'Europe/London',
} as const;
export const LI = {
  id: 'ULI',
  name: '李蕾',
  email: 'li@example.com',
  locale: 'zh-CN',
  timeZone: 'Asia/Shanghai',
} as const;
/** In the workspace, but nobody of the staff. */
export const GUEST = {
  id: 'UGUEST',
  name: 'Guest',
  email: 'guest@elsewhere.com',
  locale: 'en-US',
  timeZone: 'UTC',
} as const;

/** Of another company, in a shared channel, with the e-mail address of a colleague in a profile that we do not confirm. */
export const OUTSIDER = { ...ANN, id: 'UOUTSIDER', name: 'Not Ann', teamId: 'TOTHER' } as const;

export type Ask = (question: Question, context: AskContext) => Promise<Reply>;

/** A stand-in for the assistant: echoes what it was asked, for whom, in which conversation. */
export const echo: Ask = async ({ text, threadKey, locale }, { asker }) => ({
  question: text,
  locale: locale ?? localeOf(text),
  engine: 'grammar',
  call: { tool: 'measure', input: {} },
  answer: { kind: 'metric', label: `${text} (${asker.name}, ${threadKey})`, value: 4338, unit: 'count' },
  receipt: { asOf: '2011-12-10T00:00:00.000Z', scope: 'everyone', rows: 4338, hash: 'abcdef0123456789' },
  nextQuestions: ['and in France?'],
  elapsedMs: 1,
});

/** Ann and Li are the staff. */
export const findSceneAsker: FindAsker = async (email) => {
  const at = [ANN, LI].findIndex((each) => each.email === email);
  return at < 0 ? null : { staffId: at + 1, email, name: [ANN, LI][at]!.name, role: 'admin', team: null };
};

export type SceneOptions = {
  database: Database;
  ask?: Ask;
  local?: Partial<LocalSlackOptions>;
  clock?: () => Date;
  findAsker?: FindAsker;
};

export type Scene = { slack: LocalSlack; bot: SlackApp; stop(): Promise<void> };

/** The real Bolt app connected to the local Slack, with Ann and Li on the staff. */
export async function startSlackScene(options: SceneOptions): Promise<Scene> {
  const slack = await startLocalSlack({
    port: 0,
    workspace: { name: 'Test' },
    bot: { name: 'Rapport' },
    people: [ANN, LI, GUEST, OUTSIDER],
    enforceRates: false,
    ...options.local,
  });
  const bot = startBot(slack, options);
  await bot.start();
  return {
    slack,
    bot,
    async stop() {
      await bot.stop();
      await slack.stop();
    },
  };
}

/** One more bot on the same local Slack and database: what a restart is. */
export function startBot(
  slack: Pick<LocalSlack, 'apiUrl' | 'botToken' | 'appToken'>,
  { database, ask = echo, clock = () => new Date(), findAsker = findSceneAsker }: SceneOptions,
  connection: SlackConnection = { mode: 'socket', botToken: slack.botToken, appToken: slack.appToken },
): SlackApp {
  return createSlackApp({
    connection,
    apiUrl: slack.apiUrl,
    database,
    ask,
    clock,
    log: createLog({ level: 'silent' }),
    isAlone: true,
    findAsker,
  });
}
