import type { ModalView } from '@slack/types';
import type { Locale } from '../../domain/locale.ts';
import { localDay } from '../../domain/period.ts';
import { resolveDay } from '../../domain/relative-day.ts';
import { cutLine, plain } from '../blocks/text.ts';
import { formField } from './form-field.ts';

export const NEW_FOLLOW_UP = 'new_follow_up';

/** Longest text that is kept (tools/follow-up-input.ts). */
const REASON_CHARACTERS = 500;

/** A follow-up by form: whom, what about, and when; `about` is the message that it comes from. */
export function newFollowUpView(
  locale: Locale,
  { about, now, timeZone }: { about?: string | undefined; now: Date; timeZone: string },
): ModalView {
  const words = WORDS[locale];
  const tomorrow = resolveDay({ ago: -1, unit: 'day' }, localDay(now, timeZone));
  const reason = about && cutLine(about, REASON_CHARACTERS);
  return {
    type: 'modal',
    callback_id: NEW_FOLLOW_UP,
    private_metadata: locale,
    title: plain(words.title),
    submit: plain(words.submit),
    close: plain(words.cancel),
    blocks: [
      formField('customer', words.customer, {
        ...{ type: 'plain_text_input', max_length: 200, focus_on_load: true },
        placeholder: plain(words.example),
      }),
      formField('reason', words.reason, {
        ...{ type: 'plain_text_input', max_length: REASON_CHARACTERS },
        ...(reason && { initial_value: reason }),
      }),
      formField('on', words.on, { type: 'datepicker', initial_date: tomorrow }),
      formField('at', words.at, { type: 'timepicker' }, { optional: true, hint: `${words.hint} (${timeZone})` }),
    ],
  };
}

const WORDS = {
  en: {
    ...{ title: 'New follow-up', submit: 'Remind me', cancel: 'Cancel', customer: 'Customer' },
    ...{ example: 'Name or id', reason: 'What about?', on: 'On', at: 'At' },
    hint: 'With an hour you are reminded at it, else on your list of the day',
  },
  zh: {
    ...{ title: '新建跟进', submit: '提醒我', cancel: '取消', customer: '客户' },
    ...{ example: '名称或编号', reason: '什么事？', on: '日期', at: '时间' },
    hint: '填写时间则到点提醒，否则列入当天名单',
  },
} as const;
