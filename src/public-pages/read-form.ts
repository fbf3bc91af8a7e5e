import type { Context } from 'hono';

/** The fields that a form sends; none where it cannot be read, for who posts has said what they want by the address alone. */
export function readForm(c: Context): Promise<Record<string, unknown>> {
  return c.req.parseBody().catch(() => ({}));
}
