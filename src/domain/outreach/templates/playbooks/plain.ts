import { onPaper, type PlaybookTexts } from '../playbook-texts.ts';

/** A frame around a goal that only the company knows: whoever drafts it writes what it is about. */
export const PLAIN_MARKETING: PlaybookTexts = {
  en: {
    subjects: { formal: 'A word from us', casual: 'A quick word from us' },
    long: {
      formal: [
        ['I hope that all is well with you.', 'I am writing because I thought that this might be of interest to you.'],
        ['If you would like to know more, please let me know.'],
      ],
      casual: [
        ['I hope all is well with you.', 'I thought this might be of interest to you.'],
        [onPaper("If you'd like to know more, just ask.", "If you'd like to know more, just reply.")],
      ],
    },
    short: {
      formal: ['I hope that all is well with you.', 'If there is anything that I can do for you, please let me know.'],
      casual: ['I hope all is well with you.', 'If you need anything, just tell me.'],
    },
    spoken: [
      'I will not keep you long.',
      'Is there anything that you are looking for at the moment?',
      '[If yes] Thank you. I will see what I can do and get back to you.',
    ],
  },
  zh: {
    subjects: { formal: '问候', casual: '跟您说件事' },
    long: {
      formal: [
        ['愿您近来一切顺利。', '今日致信，是想向您介绍一件或许对您有用的事。'],
        ['如需进一步了解，欢迎随时联系我。'],
      ],
      casual: [['希望您最近一切都好。', '有件事想跟您说一声，也许对您有用。'], ['想多了解一些，随时问我。']],
    },
    short: {
      formal: ['愿您近来一切顺利。', '如有需要，欢迎随时联系我。'],
      casual: ['希望您最近一切都好。', '有什么需要，跟我说一声。'],
    },
    spoken: ['不多占用您的时间。', '您最近有什么需要吗？', '[如果有] 好的，我来想办法，再给您回话。'],
  },
};

/** The same where nothing is advertised. */
export const PLAIN_SERVICE: PlaybookTexts = {
  en: {
    subjects: { formal: 'A note from us', casual: 'A quick note from us' },
    long: {
      formal: [
        ['I hope that all is well with you.', 'I would like to make sure that everything is in order for you.'],
        ['If there is anything that I can do, please let me know.'],
      ],
      casual: [
        ['I hope all is well with you.', 'I just wanted to make sure that everything is all right.'],
        [onPaper("If there's anything I can do, just ask.", "If there's anything I can do, just reply.")],
      ],
    },
    short: {
      formal: [
        'I would like to make sure that everything is in order for you.',
        'If there is anything that I can do, please let me know.',
      ],
      casual: ['I just wanted to make sure that everything is all right.', 'If you need anything, just tell me.'],
    },
    spoken: [
      'I wanted to make sure that everything is all right. Is it?',
      '[If not] I am sorry about that. Tell me what happened, and I will see to it.',
      'If anything comes up, please call me.',
    ],
  },
  zh: {
    subjects: { formal: '服务提醒', casual: '跟您确认一下' },
    long: {
      formal: [['愿您近来一切顺利。', '想向您确认，各方面是否都还妥当。'], ['如有任何需要，请随时告诉我。']],
      casual: [['希望您最近一切都好。', '想跟您确认一下，一切都还顺利吗？'], ['有什么需要，随时跟我说。']],
    },
    short: {
      formal: ['想向您确认，各方面是否都还妥当。', '如有任何需要，请随时告诉我。'],
      casual: ['想跟您确认一下，一切都还顺利吗？', '有什么需要，随时跟我说。'],
    },
    spoken: [
      '想跟您确认一下，一切都还顺利吗？',
      '[如果不顺利] 不好意思，您跟我说说情况，我来处理。',
      '以后有事，直接打给我就好。',
    ],
  },
};
