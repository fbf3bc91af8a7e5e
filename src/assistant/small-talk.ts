import type { Asker } from '../domain/asker.ts';
import { foldTraditional } from '../domain/fold-traditional.ts';
import type { Bilingual } from '../domain/locale.ts';

/** What a rep is offered first. */
const WHOM: Bilingual = { en: 'Whom should I contact today?', zh: '今天我该联系谁？' };

/** What is said to a question without content, and the questions to go on with. */
export type SmallTalk = { text: Bilingual; nextQuestions: readonly Bilingual[] };

const ABOUT: SmallTalk = {
  text: {
    en: 'Hello! Ask me about customers, orders and products in your own words: how many there are and who they are, what they spent and when, how this month compares with the last, or everything about one customer. I also keep customer segments, explain who is in them and why, predict who will order, draft messages to customers for your approval, and say every morning whom to contact and why; “remind me to call Acme tomorrow at 9” keeps what you plan. Every figure is computed from your company’s own data.',
    zh: '您好！客户、订单和产品的情况都可以直接问我：有多少、是哪些、花了多少、什么时候买的、本月和上月比怎么样，或者某一位客户的全部情况。我还能维护客户分群，解释谁在其中、为什么，预测谁会再下单，并为您起草给客户的消息，批准后才发送；每天早上我会告诉您该联系谁、为什么，也可以让我“明天9点提醒我联系某位客户”。所有数字都由公司自己的数据计算得出。',
  },
  nextQuestions: [
    { en: 'Top 10 customers by revenue', zh: '消费金额前10的客户' },
    { en: 'Which customers have not ordered in 90 days?', zh: '哪些客户90天没有下单？' },
    { en: 'Monthly revenue over the last 12 months', zh: '过去12个月每个月的销售额' },
  ],
};

const WELCOME: SmallTalk = {
  text: { en: 'You’re welcome! Ask whenever you need a figure.', zh: '不客气！需要数字随时问我。' },
  nextQuestions: [],
};

const PHRASES: readonly { talk: SmallTalk; phrases: readonly string[] }[] = [
  {
    talk: ABOUT,
    phrases: [
      ...['help', 'help me', 'please help', 'hello', 'hello there', 'hi', 'hi there', 'hey', 'hey there'],
      ...['good morning', 'good afternoon', 'good evening', 'who are you', 'what are you', 'what is this'],
      ...['what can you do', 'what can you do for me', 'what can you help with', 'what can you help me with'],
      ...['what can i ask', 'what can i ask you', 'what do you do', 'what do you know', 'how can you help'],
      ...['how can you help me', 'how does this work', 'how do you work', 'how do i use this', 'can you help me'],
      ...['你好', '您好', '你好啊', '嗨', '哈喽', '早', '早上好', '上午好', '下午好', '晚上好', '在吗'],
      ...['帮助', '帮帮我', '使用帮助', '你是谁', '您是谁', '你能做什么', '您能做什么', '你可以做什么', '你会做什么'],
      ...[
        '你会什么',
        '你能干什么',
        '你能干嘛',
        '你能帮我做什么',
        '能问什么',
        '可以问什么',
        '我可以问什么',
        '我能问什么',
      ],
      ...['可以问你什么', '怎么用', '怎么使用', '如何使用', '有什么功能', '你有什么功能'],
    ],
  },
  {
    talk: WELCOME,
    phrases: [
      ...[
        'thanks',
        'thank you',
        'thank you very much',
        'thank you so much',
        'thanks a lot',
        'many thanks',
        'thx',
        'ty',
      ],
      ...['ok thanks', 'ok thank you', 'great thanks', 'great thank you', 'perfect thanks', 'cheers'],
      ...['谢谢', '谢谢你', '谢谢您', '多谢', '谢了', '感谢', '非常感谢', '谢谢啦', '好的谢谢', '好谢谢', '太好了谢谢'],
    ],
  },
];

const TALKS: ReadonlyMap<string, SmallTalk> = new Map(
  PHRASES.flatMap(({ talk, phrases }) => phrases.map((phrase) => [phrase, talk] as const)),
);

/** The answer to a greeting, thanks or a call for help; undefined where a text holds anything else. */
export function findSmallTalk(text: string, role: Asker['role']): SmallTalk | undefined {
  const talk = TALKS.get(bare(text));
  if (talk !== ABOUT || role !== 'rep') return talk;
  return { ...talk, nextQuestions: [WHOM, ...talk.nextQuestions.slice(0, -1)] };
}

/** Letters alone, in lower case: no signs, no emoji, no name of ours. */
function bare(text: string): string {
  const words = foldTraditional(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\brapport\b/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');
  return /\p{Script=Han}/u.test(words) ? words.replaceAll(' ', '') : words;
}
