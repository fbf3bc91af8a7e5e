import type { ActionsBlock } from '@slack/types';
import { LIMITS } from '../limits.ts';
import { ACTION_IDS } from './action-ids.ts';
import { plain, safeLine } from './text.ts';

/** More would push the answer out of sight. */
const MOST_BUTTONS = 5;

/** Buttons that ask these questions; undefined where there is none to ask. */
export function questionButtons(
  questions: readonly string[],
  origin: 'suggestion' | 'next' | 'example',
): ActionsBlock | undefined {
  const askable = [...new Set(questions)].filter((each) => each.trim() && each.length <= LIMITS.buttonValue);
  if (askable.length === 0) return undefined;
  return {
    type: 'actions',
    elements: askable.slice(0, MOST_BUTTONS).map((question, at) => ({
      type: 'button',
      action_id: `${ACTION_IDS.ask}:${origin}:${at}`,
      text: plain(safeLine(question, LIMITS.buttonText)),
      value: question,
    })),
  };
}
