import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { customerText } from '../../domain/customer-text.ts';
import type { ListItem } from '../../domain/daily-list/list-item.ts';
import type { Locale } from '../../domain/locale.ts';
import { type ActionTarget, readTarget, writeTarget } from '../blocks/action-target.ts';
import { context, plain } from '../blocks/text.ts';

/** What a form about a line keeps, in nobody's reach but Slack's. */
const Kept = z.object({
  target: z.string().transform((value, { addIssue }): ActionTarget => {
    const target = readTarget(value);
    if (target !== undefined) return target;
    addIssue({ code: 'custom', message: 'no target' });
    return z.NEVER;
  }),
  locale: z.enum(['en', 'zh']),
});

export type LineFormPlace = { target: ActionTarget; locale: Locale; customer: ListItem['customer'] };

/** A form about a line: whom it is about, and its fields. */
export function lineForm(
  callbackId: string,
  { target, locale, customer: { id, name } }: LineFormPlace,
  { title, submit, fields }: { title: string; submit: string; fields: ModalView['blocks'] },
): ModalView {
  return {
    type: 'modal',
    callback_id: callbackId,
    private_metadata: JSON.stringify({ target: writeTarget(target), locale }),
    title: plain(title),
    submit: plain(submit),
    close: plain(locale === 'zh' ? '取消' : 'Cancel'),
    blocks: [context(customerText({ customerId: id, name })), ...fields],
  };
}

export function readLineForm(metadata: string): z.infer<typeof Kept> {
  return Kept.parse(JSON.parse(metadata));
}
