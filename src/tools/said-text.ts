import { z } from 'zod';
import { oneLine } from './one-line.ts';

/** A text on one line, in one language or both. */
export function saidText({ longest }: { longest: number }) {
  return z
    .object({ en: oneLine({ longest }).optional(), zh: oneLine({ longest }).optional() })
    .strict()
    .refine(({ en, zh }) => en || zh, {
      params: { en: 'a text is needed, in one language or both', zh: '需要文字，至少一种语言' },
    });
}
