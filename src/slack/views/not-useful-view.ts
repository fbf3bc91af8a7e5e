import type { ModalView } from '@slack/types';
import { formField } from './form-field.ts';
import { type LineFormPlace, lineForm } from './line-form.ts';

export const NOT_USEFUL = 'not_useful';

const REASON_CHARACTERS = 300;

/** "Not useful because …": what lowers the weight of such reasons for this reader. */
export function notUsefulView(place: LineFormPlace): ModalView {
  const words = WORDS[place.locale];
  return lineForm(NOT_USEFUL, place, {
    ...{ title: words.title, submit: words.submit },
    fields: [
      formField(
        'because',
        words.because,
        { type: 'plain_text_input', max_length: REASON_CHARACTERS },
        { hint: words.hint },
      ),
    ],
  });
}

const WORDS = {
  en: {
    ...{ title: 'Not useful', submit: 'Save', because: 'Not useful because' },
    hint: 'Reasons of this kind weigh less on your list from now on; "Why this order?" shows by how much.',
  },
  zh: {
    ...{ title: '没有必要', submit: '保存', because: '为什么没有必要' },
    hint: '以后您名单中的这类理由会降低权重，可在“为何这样排序？”中查看降低多少。',
  },
} as const;
