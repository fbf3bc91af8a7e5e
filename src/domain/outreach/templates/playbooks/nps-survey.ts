import { needed, type PlaybookTexts } from '../playbook-texts.ts';

/** Whether somebody would recommend the company, by a link. */
export const NPS_SURVEY: PlaybookTexts = {
  en: {
    subjects: { formal: 'Would you recommend us?', casual: 'A quick question' },
    long: {
      formal: [
        [
          'We have a single question for you: would you recommend us to a friend or colleague?',
          'Your honest answer helps us to see where we stand.',
        ],
        [needed('Please answer it here: {survey_link}')],
        ['Thank you for your time.'],
      ],
      casual: [
        ['A quick question: would you recommend us to a friend?', 'Please be honest. We can take it.'],
        [needed('You can answer here: {survey_link}')],
        ['Thanks a lot, it really helps.'],
      ],
    },
    short: {
      formal: [needed('May we ask: would you recommend us? {survey_link}')],
      casual: [needed('Would you recommend us to a friend? {survey_link}')],
    },
    spoken: [
      'I have a single question: would you recommend us to a friend or colleague?',
      'Thank you. What is the main reason for your answer?',
      needed('If you prefer to answer in writing, I can send you this link: {survey_link}'),
    ],
  },
  zh: {
    subjects: { formal: '您是否愿意推荐我们？', casual: '想问您一个问题' },
    long: {
      formal: [
        ['想请教您：您是否愿意向亲友或同事推荐我们？', '您坦诚的回答，能让我们看清自己的长处与不足。'],
        [needed('请打开此链接作答：{survey_link}')],
        ['感谢您抽出时间。'],
      ],
      casual: [
        ['就想问您一件事：您愿意把我们推荐给朋友吗？', '有什么说什么就好，我们听得进去。'],
        [needed('在这里回答：{survey_link}')],
        ['谢谢您，真的很有帮助。'],
      ],
    },
    short: {
      formal: [needed('您是否愿意向亲友或同事推荐我们？请在此作答：{survey_link}')],
      casual: [needed('您愿意把我们推荐给朋友吗？在这里告诉我们：{survey_link}')],
    },
    spoken: [
      '就想请教您一件事：您愿意把我们推荐给亲友或同事吗？',
      '谢谢。方便说说主要的原因吗？',
      needed('如果您更愿意在网上填写，我把链接发给您：{survey_link}'),
    ],
  },
};
