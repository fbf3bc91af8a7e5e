import type { ActionsBlock, Button } from '@slack/types';
import type { Bilingual, Locale } from '../../domain/locale.ts';
import { ACTION_IDS } from './action-ids.ts';
import { type ActionTarget, writeTarget } from './action-target.ts';
import { plain } from './text.ts';

const LABELS = {
  lineDone: { en: 'Done', zh: '完成' },
  lineSnooze: { en: 'Snooze', zh: '稍后' },
  lineDraft: { en: 'Draft', zh: '写消息' },
  lineCallScript: { en: 'Call script', zh: '电话话术' },
  lineNotUseful: { en: 'Not useful', zh: '没有必要' },
  lineWhy: { en: 'Why this order?', zh: '为何这样排序？' },
} as const satisfies Record<string, Bilingual>;

export type LineButton = keyof typeof LABELS;

/** What can be done about one line. */
export function lineButtons(which: readonly LineButton[], target: ActionTarget, locale: Locale): ActionsBlock {
  return {
    type: 'actions',
    block_id: `line/${writeTarget(target)}`,
    elements: which.map(
      (each): Button => ({
        type: 'button',
        action_id: ACTION_IDS[each],
        text: plain(LABELS[each][locale]),
        value: writeTarget(target),
      }),
    ),
  };
}
