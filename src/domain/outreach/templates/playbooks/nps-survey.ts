import { needed, type PlaybookTexts } from '../playbook-texts.ts';

/** Whether somebody would recommend the company, by a link. */
export const NPS_SURVEY: PlaybookTexts = {
  en: {
    isOfLink: true,
    subjects: { formal: 'Would you recommend us?', casual: 'A quick question' },
    long: {
      formal: [
        [
          'We have a single question for you: would you recommend us to others?',
          'Your honest answer helps us to see where we stand.',
        ],
        [needed('Please answer it here: {survey_link}')],
        ['Thank you for your time.'],
      ],
      casual: [
        ['A quick question: would you recommend us to others?', 'Please be honest; every answer helps.'],
        [needed('You can answer here: {survey_link}')],
        ['Thanks a lot, it really helps.'],
      ],
    },
    short: {
      formal: [needed('May we ask: would you recommend us? You can answer here: {survey_link}')],
      casual: [needed('Would you recommend us to others? You can answer here: {survey_link}')],
    },
    spoken: [],
  },
  zh: {
    isOfLink: true,
    subjects: { formal: '您是否愿意推荐我们？', casual: '想问您一个问题' },
    long: {
      formal: [
        ['想请教您：您是否愿意向他人推荐我们？', '您坦诚的回答，能让我们看清自己的长处与不足。'],
        [needed('请打开此链接作答：{survey_link}')],
        ['感谢您抽出时间。'],
      ],
      casual: [
        ['就想问您一件事：您愿意把我们推荐给别人吗？', '请您直说，好的不好的都行。'],
        [needed('在这里回答：{survey_link}')],
        ['谢谢您，真的很有帮助。'],
      ],
    },
    short: {
      formal: [needed('您是否愿意向他人推荐我们？请在此作答：{survey_link}')],
      casual: [needed('您愿意把我们推荐给别人吗？在这里告诉我们：{survey_link}')],
    },
    spoken: [],
  },
};
