import {
  CONSENT_CHANNEL_CHOICES,
  CONSENT_PURPOSE_CHOICES,
  CONSENT_STATUS_CHOICES,
} from '../../../catalogue/consent-choices.ts';
import type { Choice } from '../../../catalogue/field.ts';
import type { Slot, SlotTable } from '../said.ts';
import { choiceLabel, takeKnownChoice } from './choices.ts';

/** The first letter of a label that is no name: of "Marketing", but not of "SMS" or "WeChat". */
const CAPITAL = /^[A-Z](?=[^A-Z]*$)/;

function closed<Value extends string>(choices: readonly (Choice & { value: Value })[]): Slot<Value> {
  return {
    write: (value, _said, { locale }) =>
      choiceLabel(choices, value, locale).replace(CAPITAL, (letter) => letter.toLowerCase()),
    read: (reader) => takeKnownChoice(reader, choices) as Value | undefined,
  };
}

/** What a consent is about, and what was said. */
export const CONSENT_SLOTS = {
  channel: closed(CONSENT_CHANNEL_CHOICES),
  purpose: closed(CONSENT_PURPOSE_CHOICES),
  status: closed(CONSENT_STATUS_CHOICES),
} satisfies SlotTable;
