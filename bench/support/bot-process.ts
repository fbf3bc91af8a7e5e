import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BotWork } from './bot-work.ts';

const CHILD = fileURLToPath(new URL('./bot-work.ts', import.meta.url));

type Done<Result> = { result: Result; elapsedMs: number };

export type BotProcess = {
  /** Has it do something, as of a now. */
  run<Result>(work: BotWork, now: Date, text?: string): Promise<Done<Result>>;
  /** Most bytes of memory that it held so far, the beginning included. */
  mostHeld: () => number;
  stop: () => Promise<void>;
};

/** A process with the modules of the bot, which holds nothing of the bench's own. */
export async function startBotProcess(url: string): Promise<BotProcess> {
  const child = fork(CHILD, [url]);
  let held = 0;
  const ended = once(child, 'exit');
  const hear = async <Message>() => {
    const [message] = await Promise.race([
      once(child, 'message'),
      ended.then(() => Promise.reject(new Error('the bot process has ended'))),
    ]);
    return message as Message;
  };
  await hear();
  return {
    async run<Result>(work: BotWork, now: Date, text?: string) {
      child.send({ work, now: now.toISOString(), text });
      const { failure, mostHeld, ...done } = await hear<Done<Result> & { failure?: string; mostHeld: number }>();
      if (failure !== undefined) throw new Error(failure);
      if (mostHeld > held + 10 * 2 ** 20) console.log(`  (memory: ${Math.round(mostHeld / 2 ** 20)} MB after ${work})`);
      held = mostHeld;
      return done;
    },
    mostHeld: () => held,
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
