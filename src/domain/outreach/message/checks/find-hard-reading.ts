import type { Locale } from '../../../locale.ts';
import type { OutreachChannel } from '../../channel.ts';
import type { DraftFlaw } from '../../draft/draft-flaw.ts';
import { readingGrade } from './reading-grade.ts';

/** Highest grade of an English text: plain enough for everybody, and what is read at leisure. */
const HIGHEST_GRADE = 9;
const HIGHEST_GRADE_OF_LETTERS = 12;
/** The formula is of passages: of fewer words a single name decides. */
const FEWEST_WORDS = 30;

/**
 * Chinese characters of a sentence that is hard to read at a glance, and the share of such that a text may have
 * (https://geratools.com/chinese-simplified-sentence-structure); the mean is ours.
 */
const LONG_SENTENCE = 40;
const MOST_LONG = 0.25;
const HIGHEST_MEAN = 30;

/** A text that asks too much of who reads it in passing. */
export function findHardReading(
  text: string,
  { channel, language }: { channel: OutreachChannel; language: Locale },
): DraftFlaw[] {
  const found = language === 'zh' ? longInChinese(text) : highGrade(text, channel);
  return found === null ? [] : [{ kind: 'hard_to_read', where: 'whole', found }];
}

function highGrade(text: string, channel: OutreachChannel): string | null {
  const reading = readingGrade(text);
  const highest = channel === 'letter' ? HIGHEST_GRADE_OF_LETTERS : HIGHEST_GRADE;
  if (reading === null || reading.words < FEWEST_WORDS || reading.grade <= highest) return null;
  return `${reading.grade.toFixed(1)} > ${highest}`;
}

function longInChinese(text: string): string | null {
  const lengths = text
    .split(/[。！？!?\n]/u)
    .map((sentence) => sentence.match(/\p{Script=Han}/gu)?.length ?? 0)
    .filter((length) => length > 0);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1);
  if (mean > HIGHEST_MEAN) return `${mean.toFixed(0)} > ${HIGHEST_MEAN}`;
  const long = lengths.filter((length) => length > LONG_SENTENCE).length / Math.max(lengths.length, 1);
  return long > MOST_LONG ? `${Math.max(...lengths)} > ${LONG_SENTENCE}` : null;
}
