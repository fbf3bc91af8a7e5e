import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examineModel } from '../../src/cli/doctor/examine-model.ts';
import { modelConfig } from '../support/model/model-config.ts';

const server = createServer((request, response) => {
  if (request.headers.authorization !== 'Bearer right') return response.writeHead(401).end();
  return response.end(JSON.stringify({ data: [{ id: 'small' }] }));
});
let baseUrl: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => server.close());

const examined = (apiKey: string, model: string, at = baseUrl) => examineModel(modelConfig(at, { apiKey, model }));

test('a model that its address lists is well', async () => {
  expect(await examined('right', 'small')).toMatchObject({ state: 'ok', text: { en: `small at ${baseUrl}` } });
});

test('what is wrong is named, with the setting to mend, and without the key', async () => {
  const wrong = await Promise.all([
    examined('wrong-key', 'small'),
    examined('right', 'large'),
    examined('right', 'small', 'http://127.0.0.1:1/v1'),
  ]);
  expect(wrong.map(({ state, mend }) => [state, mend?.en])).toEqual([
    ['problem', 'check OPENAI_API_KEY'],
    ['problem', 'check OPENAI_MODEL'],
    ['problem', 'check OPENAI_BASE_URL'],
  ]);
  expect(JSON.stringify(wrong)).not.toContain('wrong-key');
});

test('none is no problem', async () => {
  expect(await examineModel(null)).toMatchObject({ state: 'hint' });
});
