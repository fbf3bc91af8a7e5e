import type { Locale } from '../../locale.ts';
import type { OutreachChannel } from '../channel.ts';

type SaidSentence = { text: string; startsParagraph: boolean };

/** Signs that a greeting and the first line of a signature end with. */
const GREETING_END = /[,，:：]$/u;
const LONGEST_GREETING = 90;

/** Channels whose texts are laid out as letters are; the others are one run of sentences. */
const LAID_OUT: ReadonlySet<OutreachChannel> = new Set(['email', 'letter', 'call_script']);

/** The text of a message: letters with greeting, paragraphs and signature on lines of their own, short messages in one run. */
export function joinMessage(
  sentences: readonly SaidSentence[],
  closing: readonly string[],
  { channel, language }: { channel: OutreachChannel; language: Locale },
): string {
  const isLaidOut = LAID_OUT.has(channel);
  const paragraphs: string[][] = [[]];
  for (const [at, { text, startsParagraph }] of sentences.entries()) {
    if (isLaidOut && at > 0 && (startsParagraph || endsGreeting(sentences, at))) paragraphs.push([]);
    // A sentence that falls away may have begun its paragraph.
    if (text.trim() !== '') paragraphs.at(-1)!.push(text.trim());
  }
  const body = paragraphs.filter((paragraph) => paragraph.length > 0).map((paragraph) => run(paragraph, language));
  const signature = closing.map((line) => line.trim()).filter((line) => line !== '');
  if (isLaidOut) return [...body, ...(signature.length === 0 ? [] : [laidOut(closing)])].join('\n\n');
  if (channel === 'sms')
    return run([...body, ...(signature.length === 0 ? [] : [inOneLine(signature, language)])], language);
  return [...body, ...signature].join('\n');
}

/** A signature with the blank line before what its writer put below it. */
function laidOut(closing: readonly string[]): string {
  const lines = closing.map((line) => line.trim()).join('\n');
  return lines.replace(/\n{3,}/g, '\n\n').trim();
}

/** A model's draft has no paragraphs but the one after its greeting. */
function endsGreeting(sentences: readonly SaidSentence[], at: number): boolean {
  const greeting = sentences[0]!.text.trim();
  return at === 1 && GREETING_END.test(greeting) && [...greeting].length <= LONGEST_GREETING;
}

/** Chinese has no spaces between sentences but behind what would run on, such as a link. */
function run(sentences: readonly string[], language: Locale): string {
  if (language === 'en') return sentences.join(' ');
  return sentences.reduce((text, next) => `${text}${/[\p{Script=Latin}\p{N}/]$/u.test(text) ? ' ' : ''}${next}`, '');
}

function inOneLine(lines: readonly string[], language: Locale): string {
  return lines.map((line) => line.replace(GREETING_END, '')).join(language === 'zh' ? '，' : ', ');
}
