import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { AskContext } from '../../../src/assistant/ask.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import type { StoredMessage } from '../../../src/local-slack/workspace/stored-message.ts';
import { ANN, type Ask, echo, LI, type Scene, startSlackScene } from '../../support/start-slack-scene.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const database = await createTestDatabase();
/** What is told on the way to the answer; the answer comes when it is over. */
let onTheWay: (tell: NonNullable<AskContext['onProgress']>, context: AskContext) => Promise<void> = async () => {};
const ask: Ask = async (question, context) => {
  if (question.text !== 'hello?') await onTheWay(context.onProgress!, context);
  return echo(question, context);
};

let scene: Scene;
beforeAll(async () => {
  scene = await startSlackScene({ database, ask });
});
afterEach(() => scene.slack.faults.clear());
afterAll(async () => {
  await scene.stop();
  await database.close();
});

const step = (id: string, status: 'in_progress' | 'complete' | 'error' = 'in_progress', title = `Step ${id}`) =>
  ({ kind: 'step', id, title, status }) as const;
const FIRST: Answer = { kind: 'metric', label: 'First results', value: 7, unit: 'count' };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const shown = (message: StoredMessage | undefined) => JSON.stringify(message?.blocks ?? []);
const holdsAnswer = (message: StoredMessage) => shown(message).includes('4,338');

/** Waits until a test lets the answer come. */
function gate(): { open(): void; passed: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { open: resolve, passed: promise };
}

/** A question in Ann's DM, at its top level or in a thread, with a way to see what the bot has said since. */
async function question(inThread: boolean) {
  const { slack } = scene;
  const channel = slack.dmOf(ANN.id);
  const root = inThread ? (await slack.post(ANN.id, channel, 'hello?')).ts : undefined;
  if (root !== undefined) await slack.waitForReply({ channel, after: root });
  const begin = slack.messages(channel).at(-1)?.ts ?? '0';
  const put = () => slack.post(ANN.id, channel, 'how many?', root === undefined ? {} : { threadTs: root });
  const said = () => slack.messages(channel).filter(({ fromBot, ts }) => fromBot && ts > begin);
  return { channel, root, put, said };
}

/** The one answer, and that nothing else stays of it. */
async function theAnswer(said: () => readonly StoredMessage[], timeoutMs = 20_000): Promise<StoredMessage> {
  await scene.slack.waitUntil(
    () => said().some((each) => holdsAnswer(each) && each.streaming !== 'in_progress'),
    timeoutMs,
  );
  await pause(300);
  expect(said()).toHaveLength(1);
  return said()[0]!;
}

test.each([false, true])('an answer that comes at once is posted as ever (in a thread: %s)', async (inThread) => {
  onTheWay = async (tell) => tell(step('a'));
  const { put, said } = await question(inThread);
  const before = scene.slack.calls().length;
  await put();
  const answer = await theAnswer(said);
  expect(answer).not.toHaveProperty('editedAt');
  expect(answer).not.toHaveProperty('streaming');
  const methods = scene.slack
    .calls()
    .slice(before)
    .map(({ method }) => method);
  expect(methods).toContain('chat.postMessage');
  expect(methods).not.toContain('chat.update');
  expect(methods).not.toContain('chat.startStream');
});

test('in a thread the steps are streamed as a plan, and the answer follows in the same message', async () => {
  const { open, passed } = gate();
  onTheWay = async (tell) => {
    tell(step('a', 'in_progress', 'Count <members> & buyers'));
    await pause(1_000);
    tell(step('a', 'complete', 'Count <members> & buyers'));
    tell(step('b'));
    await passed;
  };
  const { put, said, root } = await question(true);
  await put();
  await scene.slack.waitUntil(() => said().some((each) => shown(each).includes('Step b')));
  const [live] = said();
  expect(live).toMatchObject({ streaming: 'in_progress', threadTs: root, taskDisplay: 'plan' });
  expect(live?.blocks[0]).toMatchObject({
    type: 'plan',
    title: 'Working on it…',
    tasks: [
      { task_id: 'a', title: 'Count &lt;members&gt; &amp; buyers', status: 'complete' },
      { task_id: 'b', status: 'in_progress' },
    ],
  });
  open();
  const answer = await theAnswer(said);
  expect(answer).toMatchObject({ ts: live!.ts, streaming: 'completed' });
  expect(answer.blocks[0]).toMatchObject({ title: 'How this was answered', tasks: [{}, { status: 'complete' }] });
  expect(shown(answer)).toContain('#abcdef01');
});

test('at the top level of a DM the message changes from the steps into the answer', async () => {
  const { open, passed } = gate();
  onTheWay = async (tell) => {
    tell(step('a'));
    await passed;
  };
  const { put, said } = await question(false);
  await put();
  await scene.slack.waitUntil(() => said().length > 0);
  expect(said()[0]?.blocks).toMatchObject([{ type: 'plan', tasks: [{ title: 'Step a', status: 'in_progress' }] }]);
  open();
  const answer = await theAnswer(said);
  expect(answer.threadTs).toBeUndefined();
  expect(shown(answer)).not.toContain('Step a');
});

test.each([false, true])(
  'first results are shown until the answer takes their place (in a thread: %s)',
  async (inThread) => {
    const { open, passed } = gate();
    onTheWay = async (tell) => {
      tell(step('a'));
      await pause(700);
      tell({ kind: 'answer', answer: FIRST });
      await passed;
    };
    const { put, said } = await question(inThread);
    await put();
    await scene.slack.waitUntil(() => shown(said()[0]).includes('First results'));
    expect(shown(said()[0])).toContain('The rest follows');
    open();
    const answer = await theAnswer(said);
    expect(shown(answer)).not.toMatch(/First results|The rest follows|Working on it/);
  },
);

test('however fast progress comes, a message changes about once a second', async () => {
  onTheWay = async (tell) => {
    for (let at = 0; at < 60; at += 1) {
      tell(step(`s${at % 5}`, 'in_progress', `Part ${at}`));
      await pause(50);
    }
  };
  const { put, said } = await question(false);
  const before = scene.slack.calls('chat.update').length;
  const startedMs = performance.now();
  await put();
  await theAnswer(said);
  // 60 pauses take three seconds, and longer on a machine with other work.
  const seconds = (performance.now() - startedMs) / 1_000;
  expect(scene.slack.calls('chat.update').length - before).toBeLessThanOrEqual(Math.ceil(seconds));
});

const REFUSALS = [
  { status: 429, retryAfterSeconds: 30 },
  { status: 500 },
  { error: 'unknown_method' },
  { error: 'message_not_in_streaming_state' },
] as const;

test.each(
  (['chat.startStream', 'chat.appendStream', 'chat.stopStream'] as const).flatMap((method) =>
    REFUSALS.map((fault) => ({ method, fault })),
  ),
)('the answer comes once in a thread where $method fails by $fault', async ({ method, fault }) => {
  onTheWay = async (tell) => {
    tell(step('a'));
    await pause(700);
    if (method !== 'chat.appendStream') return;
    tell(step('b'));
    await pause(1_300);
  };
  const { put, said } = await question(true);
  scene.slack.faults.next(method, fault);
  await put();
  await theAnswer(said);
});

test.each([
  ['chat.update', { status: 500 }],
  ['chat.update', { status: 429, retryAfterSeconds: 30 }],
  ['chat.update', { error: 'msg_blocks_too_long' }],
] as const)('the answer comes once at the top level where %s fails by %j', async (method, fault) => {
  const { open, passed } = gate();
  onTheWay = async (tell) => {
    tell(step('a'));
    await passed;
  };
  const { put, said } = await question(false);
  await put();
  await scene.slack.waitUntil(() => said().length > 0);
  scene.slack.faults.next(method, fault);
  open();
  await theAnswer(said);
});

test('what fails inside ends the message with an apology', async () => {
  onTheWay = async (tell) => {
    tell(step('a'));
    await pause(900);
    throw new Error('secret detail');
  };
  const { put, said } = await question(true);
  await put();
  await scene.slack.waitUntil(() => shown(said()[0]).includes('Something went wrong'));
  expect(said()).toMatchObject([{ streaming: 'completed', blocks: [{ tasks: [{ status: 'error' }] }, {}] }]);
});

test('Stop ends the wait of who pressed it, and tells the run', async () => {
  const signals: AbortSignal[] = [];
  onTheWay = async (tell, { signal }) => {
    signals.push(signal!);
    tell(step('a'));
    await new Promise(() => {});
  };
  const { put, said, channel, root } = await question(true);
  await put();
  await scene.slack.waitUntil(() => said().length > 0);
  scene.slack.stopSession(LI.id, channel, root!);
  await pause(200);
  expect(signals[0]?.aborted).toBe(false);
  scene.slack.stopSession(ANN.id, channel, root!);
  await scene.slack.waitUntil(() => shown(said()[0]).includes('Stopped.'));
  expect(signals[0]?.aborted).toBe(true);
  expect(said()).toMatchObject([{ streaming: 'completed' }]);
});

test('in a channel nothing is shown of a private answer but the status of the thread', async () => {
  const { slack } = scene;
  const channel = slack.channelId('#sales');
  const root = await slack.post(LI.id, channel, 'what about these?');
  const { open, passed } = gate();
  onTheWay = async (tell) => {
    tell(step('a', 'in_progress', '统计成员'));
    tell({ kind: 'answer', answer: FIRST });
    await passed;
  };
  const { ts } = await slack.post(LI.id, channel, `<@${slack.botUserId}> 有多少？`, { threadTs: root.ts });
  const lines = () => slack.calls('assistant.threads.setStatus').map(({ args }) => String(args.loading_messages));
  await slack.waitUntil(() => lines().some((each) => each.includes('统计成员')));
  expect(slack.messages(channel).filter(({ fromBot }) => fromBot)).toEqual([]);
  open();
  const reply = await slack.waitForReply({ channel, after: ts });
  expect(reply.ephemeralFor).toBe(LI.id);
  await slack.waitUntil(() => slack.status(channel, root.ts) === undefined);
});
