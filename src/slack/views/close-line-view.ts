import type { ModalView } from '@slack/types';
import { FOLLOW_UP_OUTCOMES } from '../../domain/follow-ups/follow-up.ts';
import { OUTCOME_TEXT } from '../../domain/follow-ups/follow-up-text.ts';
import { plain } from '../blocks/text.ts';
import { formField } from './form-field.ts';
import { type LineFormPlace, lineForm } from './line-form.ts';

export const CLOSE_LINE = 'close_line';

/** Longest note that is kept (tools/follow-up-input.ts). */
const NOTE_CHARACTERS = 300;

/** "Done": what came of it, what is to be remembered, and when to contact the customer again. */
export function closeLineView(place: LineFormPlace): ModalView {
  const words = WORDS[place.locale];
  const options = FOLLOW_UP_OUTCOMES.map((value) => ({ text: plain(OUTCOME_TEXT[value][place.locale]), value }));
  return lineForm(CLOSE_LINE, place, {
    ...{ title: words.title, submit: words.submit },
    fields: [
      formField('outcome', words.outcome, { type: 'radio_buttons', options }),
      formField(
        'because',
        words.because,
        { type: 'plain_text_input', max_length: NOTE_CHARACTERS },
        { optional: true, hint: words.hint },
      ),
      formField('again', words.again, { type: 'datepicker' }, { optional: true }),
    ],
  });
}

const WORDS = {
  en: {
    ...{ title: 'Done', submit: 'Save', outcome: 'What came of it?', because: 'Note' },
    ...{ hint: 'What is to be remembered; needed where it was not useful.', again: 'Contact them again on' },
  },
  zh: {
    ...{ title: '完成', submit: '保存', outcome: '结果如何？', because: '备注' },
    ...{ hint: '需要记住的内容；选择“没有必要”时须说明原因。', again: '下次联系日期' },
  },
} as const;
