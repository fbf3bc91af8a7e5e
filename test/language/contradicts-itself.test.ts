import { expect, test } from 'vitest';
import { contradictsItself } from '../../src/language/contradicts-itself.ts';
import { openScene } from './scene.ts';

const never = { field: 'orders', is: 'eq', value: 0 } as const;
const bought = { field: 'orders', is: 'gte', value: 1 } as const;
const aNew = { field: 'lifecycle', is: 'eq', value: 'new' } as const;
const prospect = { field: 'lifecycle', is: 'eq', value: 'prospect' } as const;
const lately = { events: 'orders', aggregate: 'count', is: 'gte', value: 1 } as const;

test.each([
  [{ all: [never, bought] }, true],
  [{ all: [lately, never] }, true],
  [{ any: [{ all: [lately, never] }, bought] }, true],
  [{ any: [never, bought] }, false],
  [{ all: [never, { not: bought }] }, false],
  [{ all: [bought, { not: lately }] }, false],
  [{ all: [aNew, prospect] }, true],
  [{ any: [aNew, prospect] }, false],
  [{ all: [aNew, bought] }, false],
])('%j: %s', (rule, expected) => {
  expect(contradictsItself(rule)).toBe(expected);
});

test.each(['最近一个月投诉过又没再来买的人有谁', '近30天买过又没买的客户', '新线索'])(
  '"%s" is declined, not answered with nobody',
  async (text) => {
    const scene = await openScene();
    await expect(scene.call(text)).rejects.toMatchObject({ code: 'not_understood' });
    await scene.database.close();
  },
);
