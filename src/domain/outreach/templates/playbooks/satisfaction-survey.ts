import { needed, type PlaybookTexts } from '../playbook-texts.ts';

/** How content somebody is, by a link. */
export const SATISFACTION_SURVEY: PlaybookTexts = {
  en: {
    isOfLink: true,
    subjects: { formal: 'How did we do?', casual: 'How did we do?' },
    long: {
      formal: [
        [
          'We would like to know how satisfied you are with our service.',
          'It takes no more than a moment, and we read every answer.',
        ],
        [needed('Please follow this link: {survey_link}')],
        ['Thank you for your help.'],
      ],
      casual: [
        ["How did we do? I'd really like to know.", 'It only takes a moment, and we read every answer.'],
        [needed('Here is the link: {survey_link}')],
        ['Thank you, you are helping us get better.'],
      ],
    },
    short: {
      formal: [needed('How satisfied are you with us? You can tell us here: {survey_link}')],
      casual: [needed('How did we do? You can tell us here, it only takes a moment: {survey_link}')],
    },
    spoken: [],
  },
  zh: {
    isOfLink: true,
    subjects: { formal: '诚邀您评价我们的服务', casual: '我们的服务您还满意吗？' },
    long: {
      formal: [
        ['我们想了解您对服务是否满意，诚邀您花片刻时间作答。', '每份答复，我们都会认真阅读。'],
        [needed('请打开此链接作答：{survey_link}')],
        ['感谢您的支持。'],
      ],
      casual: [
        ['我们的服务，您还满意吗？', '花不了多少时间，您写的我们都会看。'],
        [needed('在这里告诉我们：{survey_link}')],
        ['谢谢您帮我们做得更好。'],
      ],
    },
    short: {
      formal: [needed('诚邀您评价我们的服务，片刻即可：{survey_link}')],
      casual: [needed('我们的服务您还满意吗？在这里告诉我们，很快就好：{survey_link}')],
    },
    spoken: [],
  },
};
