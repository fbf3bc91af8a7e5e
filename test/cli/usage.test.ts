import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { createProgram } from '../../src/cli/create-program.ts';
import { runRapport } from '../support/run-rapport.ts';

const commands = createProgram().commands.map((command) => command.name());

test.each(commands)('rapport %s --help explains itself', async (name) => {
  const { code, stdout, stderr } = await runRapport([name, '--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(`Usage: rapport ${name}`);
});

test.each([
  [['nonsense'], 'no command "nonsense"'],
  [['ask'], 'what is the question?'],
  [['ask', 'x', '--now', 'yesterday'], 'ISO 8601'],
  [['ask', 'x', '--rows', '0'], 'above 0'],
  [['call', 'measure', '--rows', '100001'], 'at most 100000'],
  [['ask', 'x', '--locale', 'fr'], 'en or zh'],
  [['ask', 'x', '--frobnicate'], 'no option --frobnicate'],
  [['ask', 'x', '--jsonl'], 'stdin'],
])('wrong usage %j is one line on stderr and exit 2', async (args, reason) => {
  const { code, stdout, stderr } = await runRapport(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^rapport: [^\n]+\n$/);
  expect(stderr).toContain(reason);
});

test.each([
  [['nonsense'], '没有命令“nonsense”'],
  [['import', 'unicorns', 'x.csv'], '“unicorns”不适用于 <kind>，可选：customers、orders'],
  [['import', 'orders'], '缺少参数 <file>'],
  [['ask'], '要问什么'],
  [['ask', 'x', '--rows', '0'], '“0”不适用于 --rows <n>：应为大于 0 的整数'],
  [['ask', 'x', '--as'], '选项 --as <email> 缺少值'],
  [['call', 'measure', '{'], '“{”不适用于 <json>：应为 JSON'],
  [['migrate', 'a', 'b'], '参数过多'],
])('on a Chinese terminal wrong usage %j is said in Chinese', async (args, reason) => {
  const { code, stderr } = await runRapport(args, { env: { LANG: 'zh_CN.UTF-8' } });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^rapport: [^\n]+\n$/);
  expect(stderr).toContain(reason);
});

test('a word that was nearly right is suggested on the same line', async () => {
  const { stderr } = await runRapport(['ask', 'x', '--jsn']);
  expect(stderr).toMatch(/^rapport: there is no option --jsn \(--json\?\)\n$/);
});

test('--version prints the version of the package', async () => {
  expect(await runRapport(['--version'])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' });
});

test('a wrong setting is said in Chinese on a Chinese terminal', async () => {
  const { stderr } = await runRapport(['migrate'], { env: { PORT: '99999', LANG: 'zh_CN.UTF-8' } });
  expect(stderr).toBe('rapport: PORT 的值无效：须为 0 到 65535 的端口号\n');
});

test.each([
  [{ DATABASE_URL: 'mysql://root:hunter2@x/y' }, 'DATABASE_URL'],
  [{ PORT: 'http' }, 'PORT'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  [{ SLACK_APP_TOKEN: 'xapp-1-secret' }, 'SLACK_BOT_TOKEN'],
  [{ SLACK_BOT_TOKEN: 'hunter2' }, 'SLACK_BOT_TOKEN'],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'ftp://hunter2@x' }, 'OTEL_EXPORTER_OTLP_ENDPOINT'],
])('a wrong setting %j is named without its value', async (env, name) => {
  const { code, stderr } = await runRapport(['migrate'], { env });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^rapport: [^\n]+\n$/);
  expect(stderr).toContain(name);
  expect(stderr).not.toMatch(/hunter2|secret/);
});

test('an unreachable database is said in the language of the terminal, without its password', async () => {
  const env = { DATABASE_URL: 'postgresql://ann:hunter2@127.0.0.1:1/x', LANG: 'zh_CN.UTF-8' };
  const { code, stderr } = await runRapport(['migrate'], { env });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^rapport: 无法连接[^\n]+\n$/);
  expect(stderr).not.toContain('hunter2');
});

const OLD_NODE = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => existsSync(path) && path !== process.execPath);

test.skipIf(!OLD_NODE)('an older Node hands over to the one of the project', async () => {
  const { code, stdout } = await runRapport(['--help'], { node: OLD_NODE ?? '' });
  expect(code).toBe(0);
  expect(stdout).toContain('Usage: rapport');
});
