import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

/** Modules that are loaded by a process which imports what a deployment does, with and without a model. */
async function modulesLoadedBy(code: string): Promise<string[]> {
  const directory = mkdtempSync(join(tmpdir(), 'rapport-modules-'));
  // A file, because a pipe as full as this one may be cut when the process ends.
  const list = join(directory, 'loaded.json');
  const watch = `
    import { writeFileSync } from 'node:fs';
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context); } });
    process.on('exit', () => writeFileSync(${JSON.stringify(list)}, JSON.stringify(loaded)));
  `;
  try {
    await run(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(watch)}`, '--input-type=module', '--eval', code],
      { cwd: new URL('../../..', import.meta.url) },
    );
    return JSON.parse(readFileSync(list, 'utf8'));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const LIBRARIES = /node_modules\/(?:langchain|@langchain|openai|langsmith|@opentelemetry)\//;
const BOT = "await import('./src/app.ts'); await import('./src/slack/create-slack-app.ts');";

test('without a key nothing of a model is loaded', async () => {
  const loaded = await modulesLoadedBy(
    `${BOT} const { openAsk } = await import('./src/assistant/open-ask.ts'); await openAsk(null);`,
  );
  expect(loaded.some((url) => url.endsWith('/src/assistant/ask.ts'))).toBe(true);
  expect(loaded.filter((url) => LIBRARIES.test(url))).toEqual([]);
});

test('with a key its libraries wait for the first question', async () => {
  const open = "const { openAsk } = await import('./src/assistant/open-ask.ts'); await openAsk({ route: 'auto' });";
  const atStart = (await modulesLoadedBy(BOT + open)).filter((url) => LIBRARIES.test(url));
  // The interface of spans is small, and does nothing by itself.
  expect(atStart.filter((url) => !url.includes('/@opentelemetry/api/'))).toEqual([]);
  const loaded = await modulesLoadedBy("await import('./src/assistant/model/agent/run-agent.ts');");
  expect(loaded.some((url) => /node_modules\/langchain\//.test(url))).toBe(true);
});
