import type { Bilingual } from '../../../locale.ts';
import type { OutreachChannel } from '../../channel.ts';

/** How somebody who wants no more of it says so, on channels whose messages get no footer from who sends them. */
export const OPT_OUT: Readonly<Partial<Record<OutreachChannel, Bilingual>>> = {
  wechat: {
    en: "If you'd rather not get messages like this, just tell me.",
    zh: '如果您不想再收到这类消息，跟我说一声就好。',
  },
  whatsapp: {
    en: "If you'd rather not get messages like this, just tell me.",
    zh: '如果您不想再收到这类消息，跟我说一声就好。',
  },
  letter: {
    en: 'If you would rather not receive letters like this, please let us know.',
    zh: '如您不愿再收到此类信函，请随时告知我们。',
  },
  call_script: {
    en: 'If you would rather not be called about such things, please just say so.',
    zh: '如果您不希望再接到这类电话，也请直接告诉我。',
  },
};
