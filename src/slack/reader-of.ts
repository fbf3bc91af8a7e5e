import type { Asker } from '../domain/asker.ts';
import { askerTimeZone } from '../domain/asker-time-zone.ts';
import type { Locale } from '../domain/locale.ts';
import type { Settings } from '../domain/settings.ts';
import type { Reader } from '../render/format-cell.ts';

type Person = { asker: Asker; locale: Locale; settings: Pick<Settings, 'timeZone' | 'currency'> };

/** How one person reads an answer: in their own time zone, which is named where others may come to read it too. */
export function readerOf({ asker, locale, settings }: Person, { isShared = false } = {}): Reader {
  return {
    ...{ locale, timeZone: askerTimeZone(asker, settings), currency: settings.currency },
    ...(isShared && { namesTimeZone: true }),
  };
}
