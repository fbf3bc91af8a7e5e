import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTransport } from '../../../../src/assistant/model/requests/transport.ts';

/** What a transport makes of an answer that is written like this. */
async function fetchFrom(write: (response: ServerResponse) => void) {
  const server = createServer((_, response) => write(response.writeHead(200, { 'content-type': 'text/event-stream' })));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const transport = createTransport(AbortSignal.timeout(20_000));
  try {
    const response = await transport.fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: '{}' });
    const text = await response.text().catch((error: unknown) => error);
    return { text, attempts: transport.takeAttempts() };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('the time of an answer is that of its last piece', async () => {
  const { text, attempts } = await fetchFrom(async (response) => {
    response.write('data: 1');
    await sleep(300);
    response.end('23');
  });
  expect(text).toBe('data: 123');
  expect(attempts).toMatchObject([{ status: 200 }]);
  expect(attempts[0]!.latencyMs).toBeGreaterThan(250);
});

test('an answer without an end is given up', async () => {
  const { text } = await fetchFrom((response) => {
    const pour = () => {
      while (!response.destroyed && response.write('x'.repeat(100_000)));
      if (!response.destroyed) response.once('drain', pour);
    };
    response.on('error', () => {});
    pour();
  });
  expect(text).toMatchObject({ message: 'the answer is too long' });
});
