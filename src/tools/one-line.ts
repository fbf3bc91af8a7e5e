import { z } from 'zod';

// Line ends would pass for further lines of what a person confirms; control and bidirectional characters act instead of being read.
const UNSAFE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

/** A text that people give to something, such as a name: on one line, trimmed. */
export function oneLine({ longest, shortest = 0 }: { longest: number; shortest?: number }) {
  return z
    .string()
    .overwrite((text) => text.replace(UNSAFE, ' ').trim())
    .min(shortest)
    .max(longest);
}
