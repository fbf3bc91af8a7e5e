import type { Locale } from '../../domain/locale.ts';
import type { Viewpoint } from './viewpoint.ts';

/** Who reads an answer: a viewpoint, a language and the rows that a table may keep. */
export type Reader = Viewpoint & { locale: Locale; rowLimit: number };
