import { eventKindOf } from '../../catalogue/event-kinds.ts';
import type { EventFacts } from '../../customer-facts.ts';
import type { RuleContext } from '../rule-context.ts';
import type { Occurrence, ProductMatch } from '../schema.ts';

/** What a new record says where a filter does not ask for anything else. */
const NEW_TEXTS: Readonly<Record<string, string>> = { status: 'open', state: 'open' };

/** A record that passes an occurrence's texts and product; undefined where no product does. What nobody asks of it is unknown. */
export function madeRecord(
  { events, where = {} }: Occurrence,
  figure: number | null,
  at: Date,
  { productSkus }: RuleContext,
): EventFacts | undefined {
  const { texts, products } = eventKindOf(events);
  const asked = where as Readonly<Record<string, unknown>>;
  const [sku] = asked.product === undefined ? [] : productSkus(asked.product as ProductMatch);
  if (asked.product !== undefined && sku === undefined) return undefined;
  const property = asked.property as { name: string; value: unknown } | undefined;
  return {
    at,
    texts: Object.fromEntries(
      Object.keys(texts).map((key) => [key, (asked[key] as string | undefined) ?? NEW_TEXTS[key] ?? null]),
    ),
    figure,
    ...(products === 'lines'
      ? { units: 1, lines: sku === undefined ? [] : [{ sku, quantity: 1, totalMinor: figure ?? 0 }] }
      : { sku: sku ?? null }),
    ...(property && { properties: { [property.name]: property.value } }),
  };
}
