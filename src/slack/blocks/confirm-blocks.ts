import type { ActionsBlock } from '@slack/types';
import type { ConfirmAnswer } from '../../domain/answer.ts';
import type { Bilingual, Locale } from '../../domain/locale.ts';
import type { Reader } from '../../render/format-cell.ts';
import { MINUTES_TO_CONFIRM } from '../../services/pending-actions/keep-action.ts';
import { ACTION_IDS } from './action-ids.ts';
import { answerBlocks } from './answer-blocks.ts';
import type { MessageBlock, Room } from './block.ts';
import { countCharacters } from './count-characters.ts';
import { keepWithin } from './keep-within.ts';
import { context, plain } from './text.ts';
import { textBlocks } from './text-blocks.ts';

/** What will be done, the figures to look at before, and the two buttons; whatever is cut, it is said, and the buttons stay. */
export function confirmBlocks({ text, id, preview }: ConfirmAnswer, reader: Reader, room: Room): MessageBlock[] {
  const what = textBlocks({ kind: 'text', text });
  const buttons = [confirmButtons(id, reader.locale), context(NOT_YET[reader.locale])];
  const characters = room.characters - countCharacters([...what, buttons]);
  const figures = preview ? answerBlocks(preview, reader, { ...room, characters }) : [];
  return [...what, ...keepWithin(figures, characters, MOST_FIGURES, reader.locale), ...buttons];
}

const NOT_YET: Bilingual = {
  en: `Nothing was done yet. To be confirmed within ${MINUTES_TO_CONFIRM} minutes.`,
  zh: `尚未执行，请在 ${MINUTES_TO_CONFIRM} 分钟内确认。`,
};

/** Below Slack's most blocks in a message, with room for what surrounds an answer. */
const MOST_FIGURES = 40;

function confirmButtons(id: string, locale: Locale): ActionsBlock {
  const [confirm, cancel] = locale === 'zh' ? ['确认执行', '取消'] : ['Confirm', 'Cancel'];
  return {
    type: 'actions',
    elements: [
      { type: 'button', action_id: ACTION_IDS.confirm, style: 'primary', text: plain(confirm!), value: id },
      { type: 'button', action_id: ACTION_IDS.cancel, style: 'danger', text: plain(cancel!), value: id },
    ],
  };
}
