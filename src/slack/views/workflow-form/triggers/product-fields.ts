import type { InputBlock } from '@slack/types';
import type { Bilingual } from '../../../../domain/locale.ts';
import type { ProductMatch } from '../../../../domain/rule/schema.ts';
import { type Entries, entryOf } from '../entries.ts';
import type { EntryReader } from '../entry-reader.ts';
import { redrawingMenuField, textField } from '../fields.ts';
import { choicesOf, type FormContext } from '../form-part.ts';

const BY = ['any', 'name', 'sku', 'category'] as const;
const LABELS: Readonly<Record<(typeof BY)[number], Bilingual>> = {
  any: { en: 'Any', zh: '不限' },
  name: { en: 'By name', zh: '按名称' },
  sku: { en: 'By stock code', zh: '按货号' },
  category: { en: 'By category', zh: '按品类' },
};
const PRODUCT: Bilingual = { en: 'Product', zh: '产品' };

/** Which products, and by what they are named. */
export function productBlocks(entries: Entries, { locale }: FormContext): InputBlock[] {
  const by = entryOf(entries, 'product') ?? 'any';
  const menu = redrawingMenuField({ id: 'product', label: PRODUCT, locale, chosen: by }, choicesOf(BY, LABELS, locale));
  if (by === 'any') return [menu];
  const label = LABELS[by as keyof typeof LABELS];
  return [menu, textField({ id: `product.${by}`, label, locale, entries }, { most: 300 })];
}

export function readProduct(entry: EntryReader): ProductMatch | undefined {
  const by = entry.choice('product', BY);
  return by === 'any' ? undefined : ({ [by]: entry.needed(`product.${by}`) } as ProductMatch);
}

export function fillProduct(product: ProductMatch | undefined): Entries {
  const [said] = Object.entries(product ?? {});
  return said === undefined ? {} : { product: said[0], [`product.${said[0]}`]: said[1] };
}
