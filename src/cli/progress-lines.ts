import process from 'node:process';
import type { OnProgress, Progress } from '../domain/answer.ts';
import type { Locale } from '../domain/locale.ts';
import { plainText } from '../render/plain-text.ts';
import { UI_TEXT } from '../render/ui-text.ts';

/** Tells a person at a terminal what an answer waits for; undefined where scripts read, who see nothing of it. */
export function progressOnTerminal({ isShown, locale }: { isShown: boolean; locale: Locale }): OnProgress | undefined {
  if (!isShown || !process.stderr.isTTY) return undefined;
  return (progress) => {
    const line = progressLine(progress, locale);
    if (line !== undefined) process.stderr.write(`${line}\n`);
  };
}

/** A step as it begins or fails, and what the first results are; undefined for what needs no line. */
export function progressLine(progress: Progress, locale: Locale): string | undefined {
  if (progress.kind === 'answer') {
    const title = 'title' in progress.answer ? [plainText(progress.answer.title)] : [];
    return `… ${[...title, UI_TEXT.restFollows[locale]].join(' · ')}`;
  }
  if (progress.status === 'complete') return undefined;
  return `${progress.status === 'error' ? '✗' : '…'} ${plainText(progress.title)}`;
}
