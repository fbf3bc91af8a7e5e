import type { Answer } from '../../domain/answer.ts';
import type { Bilingual } from '../../domain/locale.ts';

/** A part of a digest and the question that explains it. */
export type DigestPart = { part: Answer; question?: Bilingual | undefined };
