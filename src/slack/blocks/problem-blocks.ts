import type { ProblemAnswer } from '../../domain/answer.ts';
import type { Reader } from '../../render/format-cell.ts';
import { UI_TEXT } from '../../render/ui-text.ts';
import type { MessageBlock } from './block.ts';
import { questionButtons } from './question-buttons.ts';
import { context, paragraph } from './text.ts';

/** What was wrong, and the readings or questions that would work as buttons that ask them. */
export function problemBlocks({ text, suggestions }: ProblemAnswer, { locale }: Reader): MessageBlock[] {
  const buttons = questionButtons(suggestions, 'suggestion');
  return buttons ? [paragraph(text), context(UI_TEXT.tryInstead[locale]), buttons] : [paragraph(text)];
}
