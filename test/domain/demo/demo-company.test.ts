import { expect, test } from 'vitest';
import { makeDemoCompany } from '../../../src/domain/demo/demo-company.ts';
import { DEMO_PRODUCTS } from '../../../src/domain/demo/products.ts';

test('the demo company is the same for the same day and moves with it', () => {
  expect(makeDemoCompany('2026-05-20')).toEqual(makeDemoCompany('2026-05-20'));
  const last = (today: string) => makeDemoCompany(today).orders.at(-1)!.placedAt.slice(0, 10);
  expect([last('2026-05-20'), last('2026-08-01')]).toEqual(['2026-05-20', '2026-08-01']);
});

test('nobody in it can be reached or buys what does not exist', () => {
  const { customers, orders } = makeDemoCompany('2026-05-20');
  expect(customers.length).toBe(2000);
  expect(customers.every(({ email }) => email === null || email.endsWith('.example'))).toBe(true);
  const skus = new Set(DEMO_PRODUCTS.map(({ sku }) => sku));
  expect(skus.size).toBe(DEMO_PRODUCTS.length);
  expect(orders.every(({ lines }) => lines.length > 0 && lines.every(({ sku }) => skus.has(sku)))).toBe(true);
});
