import type { Draft } from '../../../src/domain/outreach/draft/draft.ts';

const draft = (
  subject: string | null,
  closing: string | null,
  ...sentences: [text: string, ...facts: string[]][]
): Draft => ({
  subject,
  sentences: sentences.map(([text, ...facts]) => ({ text, facts })),
  closing,
});

/** What a model may well write to the briefs of the same names. */
export const GOOD_DRAFTS: Readonly<Record<string, Draft>> = {
  'win-back e-mail': draft(
    'A small thank-you for you, {name}',
    'Warm regards,\n{sender}',
    ['Dear {name},', 'name'],
    ['It has been a while since you chose {last_product}, and we hope it still brings you joy.', 'last_product'],
    [
      'If you would like to look around again, we will gladly take {offer1.amount} off your next order until {offer1.until}.',
      'offer1',
    ],
    ['If there is anything that I can help you with, simply reply to this e-mail.'],
  ),
  'thank-you SMS': draft(
    null,
    null,
    ['Hi {name}, thank you so much for choosing {last_product}!', 'name', 'last_product'],
    ['Enjoy it, and let me know if you need a hand. {sender}', 'sender'],
  ),
  'apology letter': draft(
    'Our apology',
    'Yours sincerely,\n{sender}',
    ['Dear {name},', 'name'],
    ['I am sorry that your last delivery reached you later than we had promised.', 'late_delivery'],
    ['We have since put the matter right, and I would like to thank you for your patience.'],
    ['Should you have any further question, I am at your disposal at any time.'],
  ),
  'birthday WeChat message': draft(
    null,
    null,
    ['{name}，生日快乐！🎂', 'name', 'birthday'],
    ['愿您新的一年万事顺意、十分开心，有空常来坐坐～'],
  ),
  'points WhatsApp message': draft(
    null,
    null,
    ['{name}您好，您还有{points}即将在{points_until}到期。', 'name', 'points', 'points_until'],
    ['如果近期有需要，欢迎随时使用，有任何问题请联系我。'],
  ),
  'call script': draft(
    null,
    '感谢您的时间，祝您生活愉快，再见。',
    ['{name}您好，我是{sender}，请问现在方便说几句吗？', 'name', 'sender'],
    ['想了解一下，您上次购买的{last_product}用着还顺手吗？', 'last_product'],
    ['如果有任何不合适的地方，我可以一一为您解答。'],
    ['那我这边先记下来，稍后给您回复，您看可以吗？'],
  ),
};
