import { onPaper, orElse, type PlaybookTexts } from '../playbook-texts.ts';

/** A short sign of life that costs nobody much time. */
export const LOW_TOUCH: PlaybookTexts = {
  en: {
    subjects: { formal: 'A short greeting', casual: 'A quick hello' },
    long: {
      formal: [
        [orElse('I hope that you are happy with your {last_product}.', 'I hope that all is well with you.')],
        [onPaper('If you have a question, please ask.', 'If you have a question, just reply to this e-mail.')],
      ],
      casual: [
        [orElse("Just a quick hello. I hope you're enjoying your {last_product}.", 'Just a quick hello from us.')],
        [onPaper('If you need anything, just ask.', "If you need anything, just reply and we'll help.")],
      ],
    },
    short: {
      formal: ['I hope that all is well with you.', 'If you have a question, please let us know.'],
      casual: ['Just a quick hello from us.', "If you need anything, just reply and we'll help."],
    },
    spoken: [
      'I will not keep you long. I wanted to ask if you have everything you need.',
      '[If they need something] I will see to it right away.',
      'If anything comes up, just give me a call.',
    ],
  },
  zh: {
    subjects: { formal: '问候', casual: '打个招呼' },
    long: {
      formal: [
        [orElse('希望您选购的{last_product}令您满意。', '愿您一切顺利。')],
        [onPaper('如有疑问，欢迎随时联系我们。', '如有疑问，直接回复此邮件即可。')],
      ],
      casual: [
        [orElse('跟您打个招呼，{last_product}您还喜欢吗？', '跟您打个招呼，最近还好吧？')],
        [onPaper('有什么需要，随时跟我们说。', '有什么需要，回复一句就行。')],
      ],
    },
    short: {
      formal: ['愿您一切顺利。', '如有需要，我们随时为您服务。'],
      casual: ['跟您打个招呼，最近还好吧？', '有什么需要，回复一句就行。'],
    },
    spoken: [
      '不多占用您的时间，想问问您最近有没有什么需要。',
      '[如果有] 好的，我来帮您办。',
      '以后有事，打个电话给我就行。',
    ],
  },
};
