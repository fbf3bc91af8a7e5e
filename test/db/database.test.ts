import { afterAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());

describe('a transaction', () => {
  it('is one for Prisma, raw SQL and COPY', async () => {
    await database.transaction(async ({ prisma, query, copyFrom }) => {
      await prisma.product.create({ data: { sku: 'A', name: 'by Prisma' } });
      expect(await copyFrom('COPY products (sku, name) FROM STDIN', ['B\tby COPY\n'])).toBe(1);
      const skus = await query<{ sku: string }>('SELECT sku FROM products ORDER BY sku');
      expect(skus).toEqual([{ sku: 'A' }, { sku: 'B' }]);
      expect(await prisma.product.count()).toBe(2);
      expect(await database.query('SELECT * FROM products')).toEqual([]);
    });
    expect(await database.prisma.product.count()).toBe(2);
  });
});
