import type { Fact } from '../../domain/answer.ts';
import type { Bilingual } from '../../domain/locale.ts';
import type { Reader } from '../population/reader.ts';
import { findOpenOf } from './find-open-of.ts';
import { toldDue, toldOwner } from './told-follow-up.ts';

const MOST_SHOWN = 3;

/** A customer's open follow-ups, the next due first, for their portrait as of now. */
export async function followUpFacts(customer: number, reader: Reader): Promise<Fact[]> {
  if (!reader.live) return [];
  const open = await findOpenOf(reader, customer, MOST_SHOWN);
  return open.map((each) => ({
    key: 'follow_up',
    label: LABEL[reader.locale],
    value: `${each.id}: ${each.reason}, ${toldDue(each, reader)}, ${toldOwner({ id: each.ownerId, name: each.owner }, reader)}`,
    type: 'text',
  }));
}

const LABEL: Bilingual = { en: 'Open follow-up', zh: '待办跟进' };
