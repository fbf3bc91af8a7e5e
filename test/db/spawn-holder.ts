import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type Holder = {
  readonly pid: number;
  /** What it printed: the address of the server, or why it has none. */
  readonly answer: { url?: string; code?: string; message?: string };
  /** Lets it end in order. */
  end(): Promise<void>;
  kill(): Promise<void>;
};

export type HolderOptions = { role?: 'start' | 'connect'; uid?: number; path?: string };

const PROGRAM = fileURLToPath(new URL('hold-server.ts', import.meta.url));

/** Another process that uses the server of `home`, once it has it. */
export async function spawnHolder(home: string, options: HolderOptions = {}): Promise<Holder> {
  const child = spawnHolderProcess(home, options);
  for await (const line of createInterface(child.stdout)) {
    return {
      pid: child.pid!,
      answer: JSON.parse(line),
      async end() {
        child.stdin.end();
        if (child.exitCode === null) await once(child, 'exit');
      },
      async kill() {
        child.kill('SIGKILL');
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      },
    };
  }
  throw new Error('the process ended without an answer');
}

/** The same, not waited for. */
export function spawnHolderProcess(home: string, { role = 'start', uid, path }: HolderOptions = {}) {
  return spawn(process.execPath, [PROGRAM, role, home], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...(path === undefined ? {} : { PATH: path }) },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
}
