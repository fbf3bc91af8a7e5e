import { createVersionedCache } from './versioned-cache.ts';
import type { Viewpoint } from './viewpoint.ts';

/** What decides whether some customer or order of the company is outside an administrator's sight. */
export type CustomerSpan = { anyMerged: boolean; latestCreatedAt: Date | null; latestOrderAt: Date | null };

const cached = createVersionedCache<CustomerSpan>();

/** The span of the current data version, in memory. */
export function findCustomerSpan(viewpoint: Viewpoint): Promise<CustomerSpan> {
  return cached(viewpoint, 'span', async () => {
    const [span] = await viewpoint.database.query<CustomerSpan>(
      `select exists (select 1 from customers where merged_into_id is not null) as "anyMerged",
          (select max(created_at) from customers) as "latestCreatedAt",
          (select max(placed_at) from orders) as "latestOrderAt"`,
    );
    return span!;
  });
}
