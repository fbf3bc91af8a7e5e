import { connectEmbeddedPostgres, startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';

// A process that uses the server of a home until its standard input ends: `hold-server.ts start|connect HOME`. Prints
// the address, or the error's code and text.
const [role, home = ''] = process.argv.slice(2);
const open = role === 'start' ? startEmbeddedPostgres : connectEmbeddedPostgres;
try {
  const server = await open({ home, log: { info() {} } });
  process.stdout.write(`${JSON.stringify({ url: server.url })}\n`);
  for await (const _ of process.stdin);
  await server.stop();
} catch (error) {
  const { code, message } = error as { code?: string; message: string };
  process.stdout.write(`${JSON.stringify({ code, message })}\n`);
}
