import { orElse, type PlaybookTexts } from '../playbook-texts.ts';

/** A short sign of life that costs nobody much time. */
export const LOW_TOUCH: PlaybookTexts = {
  en: {
    subjects: { formal: 'A short greeting', casual: 'A quick hello' },
    long: {
      formal: [
        [
          'This is a short note to let you know that we are here when you need us.',
          orElse('I hope that {last_product} serves you well.', 'I hope that all is well with you.'),
        ],
        ['Should a question come up, a reply to this message will reach us.'],
      ],
      casual: [
        [
          orElse("Just a quick hello. I hope you're enjoying {last_product}.", 'Just a quick hello from us.'),
          "We're here whenever you need something.",
        ],
        ["A reply to this note is all it takes, and we'll sort it out."],
      ],
    },
    short: {
      formal: ['We are here when you need us.', 'Should a question come up, please let us know.'],
      casual: ["Just a quick hello: we're here when you need us.", 'A short reply is all it takes.'],
    },
    spoken: [
      'I will not keep you long. I only wanted to ask if you have everything you need.',
      'If something comes up, a call or a line is enough.',
    ],
  },
  zh: {
    subjects: { formal: '问候', casual: '打个招呼' },
    long: {
      formal: [
        [
          orElse('希望您选购的{last_product}一切合用。', '愿您近来一切顺利。'),
          '谨以此信告知，您有需要时，我们随时为您服务。',
        ],
        ['如有疑问，直接回复此信即可。'],
      ],
      casual: [
        [orElse('跟您打个招呼，{last_product}用得还好吧？', '跟您打个招呼，最近还好吧？'), '有需要的时候，我们都在。'],
        ['回复一句，我们马上帮您处理。'],
      ],
    },
    short: {
      formal: ['愿您近来一切顺利。', '如有需要，我们随时为您服务。'],
      casual: ['跟您打个招呼，有需要我们都在。', '回复一句就行。'],
    },
    spoken: ['不多占用您时间，就是想问问您这边还缺什么不缺。', '以后有事，打个电话或者发条消息就行。'],
  },
};
