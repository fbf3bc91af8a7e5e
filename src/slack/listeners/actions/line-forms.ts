import type { ModalView } from '@slack/types';
import { askerTimeZone } from '../../../domain/asker-time-zone.ts';
import type { LineFormPlace } from '../../views/line-form.ts';
import { snoozeLineView } from '../../views/snooze-line-view.ts';
import { whyOrderView } from '../../views/why-order-view.ts';
import type { LineClick } from './line.ts';

/** Opens a form about the line. */
export function openLineForm(view: (place: LineFormPlace) => ModalView) {
  return ({ line, target, context: { locale }, client, body }: LineClick) =>
    open(client, body, view({ target, locale, customer: line.customer }));
}

export function openSnooze({ line, target, context, client, body }: LineClick): Promise<void> {
  const { locale, now, asker, settings } = context;
  const clock = { now, timeZone: askerTimeZone(asker, settings) };
  const hour = line.kind === 'follow_up' ? line.hour : null;
  return open(client, body, snoozeLineView({ target, locale, customer: line.customer }, clock, hour));
}

/** Shows the arithmetic of the line's place. */
export async function openWhyOrder({ line, context, client, body }: LineClick): Promise<void> {
  if (line.kind !== 'line') return;
  const { locale, asker, settings } = context;
  const reader = { locale, timeZone: askerTimeZone(asker, settings), currency: settings.currency };
  await open(client, body, whyOrderView(line.line.item, reader));
}

async function open(client: LineClick['client'], { trigger_id }: LineClick['body'], view: ModalView): Promise<void> {
  await client.views.open({ trigger_id, view });
}
