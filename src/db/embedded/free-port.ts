import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';

/** The port remembered in `file` while it is free on this machine, else a free one, remembered from now on. */
export async function chooseFreePort(file: string): Promise<number> {
  const remembered = Number(await readFile(file, 'utf8').catch(() => '0'));
  const port = (await tryPort(remembered)) ?? (await tryPort(0));
  if (port === undefined) throw new Error('no free TCP port on 127.0.0.1');
  // Only a convenience: whoever has no right to write it gets another port next time.
  if (port !== remembered) await writeFile(file, `${port}\n`, { mode: 0o600 }).catch(() => {});
  return port;
}

async function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen({ port, host: '127.0.0.1' }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
