import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { IForbiddenRuleType } from 'dependency-cruiser';
import { expect, test } from 'vitest';
import { cruiseSource } from './cruise-source.ts';
import { GUARDED_PACKAGES, LAYERS } from './layers.ts';

const SOURCE = resolve(import.meta.dirname, '../../src');

const layerRules = Object.entries(LAYERS).map(
  ([layer, allowed]): IForbiddenRuleType => ({
    name: `${layer} imports only ${allowed.join(', ') || 'its own'}`,
    severity: 'error',
    from: { path: `^src/${layer}/` },
    to: {
      path: '^src/',
      pathNot: [layer, ...allowed].map((each) => (each.endsWith('.ts') ? `^src/${each}$` : `^src/${each}/`)),
    },
  }),
);

const packageRules = Object.entries(GUARDED_PACKAGES).map(
  ([packages, layers]): IForbiddenRuleType => ({
    name: `only ${layers.join(', ')} imports ${packages}`,
    severity: 'error',
    from: { path: '^src/', pathNot: layers.map((layer) => `^src/${layer}/`) },
    to: { path: packages.replace('^', '(^|/)node_modules/') },
  }),
);

const circles: IForbiddenRuleType = {
  name: 'no circles',
  severity: 'error',
  from: { path: '^src/(domain|db|services|tools|language|assistant)/' },
  to: { circular: true },
};

test('imports go one way, packages stay behind their folder, nothing goes in circles', {
  timeout: 120_000,
}, async () => {
  const { modules, summary } = await cruiseSource([...layerRules, ...packageRules, circles]);
  const files = (await readdir(SOURCE, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const seen = modules.filter(({ source }) => source.startsWith('src/')).length;
  // A parser that understands nothing would find nothing wrong.
  expect(seen).toBeGreaterThan(files.filter((file) => !/generated|playground\/page/.test(file)).length * 0.95);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});

test('a planted rule is found broken', { timeout: 120_000 }, async () => {
  const planted: IForbiddenRuleType = {
    name: 'planted',
    severity: 'error',
    from: { path: '^src/tools/run-tool' },
    to: { path: '^src/services/audit/' },
  };
  const { summary } = await cruiseSource([planted]);
  expect(summary.violations.map(({ from, to }) => `${from} → ${to}`)).toEqual([
    'src/tools/run-tool.ts → src/services/audit/record-run.ts',
  ]);
});

test('every folder of the source has its layer', async () => {
  const folders = (await readdir(SOURCE, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(Object.keys(LAYERS).toSorted()).toEqual(folders.toSorted());
});
