#!/usr/bin/env node
// Plain JavaScript for any Node: finds one that runs TypeScript directly, then hands over to src/main.ts.
import { spawn } from 'node:child_process';
import nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

// Node runs TypeScript without a flag from this version on: https://nodejs.org/en/blog/release/v22.18.0
const OLDEST_NODE = [22, 18];

/** Set for the process that an older Node hands over to. */
const LAUNCHED = 'RAPPORT_LAUNCHED_BY_OLDER_NODE';

const main = new URL('../src/main.ts', import.meta.url);
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) {
  // The second run need not strip and compile the same files again.
  nodeModule.enableCompileCache();
  endWithLauncher();
  await import(main.href);
} else runUnder(findProjectNode());

/** `npm ci` puts a newer Node beside the other packages; the one on the path may be older. */
function findProjectNode() {
  const isWindows = process.platform === 'win32';
  const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
  try {
    return nodeModule.createRequire(import.meta.url).resolve(`${name}/bin/node${isWindows ? '.exe' : ''}`);
  } catch {
    const root = fileURLToPath(new URL('..', import.meta.url));
    console.error(
      `rapport: this is Node ${process.versions.node}, and Rapport needs ${OLDEST_NODE.join('.')} or later. On Linux and 64-bit Windows \`npm ci\` in ${root} brings one; elsewhere install it from https://nodejs.org.`,
    );
    process.exit(1);
  }
}

function runUnder(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [LAUNCHED]: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

/** Ends this process in order when the one that handed over to it is gone, however it went: the channel closes with it. */
function endWithLauncher() {
  if (!process.env[LAUNCHED] || !process.channel) return;
  delete process.env[LAUNCHED];
  process.once('disconnect', () => {
    if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(1);
  });
  process.channel.unref();
}
