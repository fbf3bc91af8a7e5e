import type { Command } from '../command.ts';
import { CANCELLING_FOLLOW_UPS } from './cancel-follow-ups.ts';
import { CLOSING_FOLLOW_UPS } from './close-follow-ups.ts';
import { HANDING_ON_FOLLOW_UPS } from './hand-on-follow-ups.ts';
import { NOTING_FOLLOW_UPS } from './note-follow-ups.ts';
import { PUTTING_OFF_FOLLOW_UPS } from './put-off-follow-ups.ts';
import { REFUSING_MANY_FOLLOW_UPS } from './refuse-many-follow-ups.ts';

/** All that is done with follow-ups once they are made. */
export const WORKING_ON_FOLLOW_UPS: readonly Command[] = [
  ...REFUSING_MANY_FOLLOW_UPS,
  ...NOTING_FOLLOW_UPS,
  ...PUTTING_OFF_FOLLOW_UPS,
  ...CANCELLING_FOLLOW_UPS,
  ...CLOSING_FOLLOW_UPS,
  ...HANDING_ON_FOLLOW_UPS,
];
