/** What the words around a change of what was just made or shown say. */
export type ChangeWord =
  | 'cancels'
  | 'drops'
  | 'undoes'
  | 'corrects'
  | 'moves'
  | 'later'
  | 'earlier'
  | 'points'
  | 'reminds';

type Words = readonly (readonly [ChangeWord | null, string])[];

const NOUN = '(?:reminder|follow[- ]?up|task|to-?do|time|date|day|hour)';

/** In the order in which they are tried; without a name they say nothing of their own. */
const WORDS_EN: Words = [
  [
    'drops',
    "never ?mind|forget (?:it|that)|don['’]t bother|no need|leave it|(?:i )?changed my mind|(?:it['’]s |that['’]s )?(?:not|no longer) needed|(?:i )?(?:don['’]t|no longer) need (?:it|that|this)(?: any ?more)?",
  ],
  [
    'corrects',
    "i (?:said|meant|mean|wanted|want)|sorry|oops|wait|actually|no(?:pe)?|instead|rather|correction|wrong|(?:it |that )?(?:should|was supposed to|ought to)(?: have)?(?: be(?:en)?)?|(?:(?:is|would be|['’]s) )?better|on second thoughts?|my (?:mistake|bad)|how about|let['’]s (?:say|do|make it)",
  ],
  ['undoes', 'undo|revert|take (?:it|that) back|roll (?:it|that) back'],
  ['cancels', 'cancel|delete|remove|drop|discard|scrap|forget(?: about)?|scratch|call off|withdraw|get rid of'],
  ['reminds', '(?:remind|ping|nudge) me(?: (?:again|of it|about it))?|again'],
  ['later', 'push|postpone|delay|defer|snooze|bump|later|back|out|off'],
  ['earlier', 'earlier|forward|sooner|ahead|up'],
  ['moves', 'make|move|change|set|put|shift|reschedule|switch|bring|pull|do'],
  ['points', `(?:the (?:last|latest|new) |the |my |that |this )(?:one|${NOUN})|it|that|this`],
  [
    null,
    "to|for|by|on|at|until|till|please|pls|the|then|just|and|but|so|oh|ok(?:ay)?|hmm+|well|is|was|be|it['’]s|that['’]s|(?:can|could|would) you|thanks?",
  ],
];

const HOUR_ZH = '[\\d一二两三四五六七八九十]{1,3}点';

const WORDS_ZH: Words = [
  ['drops', '不要了|不用了|不需要了?|不必了|算了|不做了|不跟了|(?:不用|别|不必)(?:再)?(?:提醒|跟进?)(?:我)?了?'],
  [
    'corrects',
    '我?(?:刚才|刚刚)?(?:说|指|要)的是|我是说|我的意思是|不对|(?:我?[说搞弄记]?)错了|应该是?|还是|而是|抱歉|不好意思|对不起|等等|是',
  ],
  ['undoes', '撤销|撤回|还原'],
  ['cancels', '取消|删除|删掉|删|作废|撤掉|去掉'],
  ['reminds', '再?(?:提醒|叫)我?(?:一下)?|再说|再跟进?'],
  ['later', `推迟|推后|往?后推|延后|往后(?:延|挪|移|推)?|延期|顺延|[推延]|晚(?![上间]|${HOUR_ZH})|迟`],
  ['earlier', `提前|提早|往前(?:挪|移|提|推)?|早(?![上晨]|${HOUR_ZH})`],
  ['moves', '改一下|[改换挪移定设放]|调整?|安排'],
  ['points', '刚才的?|刚刚的?|(?:那|这|上)一?[个条项]|它|这|跟进|提醒|待办|任务|时间|日期'],
  [null, '把|将|请|帮我|麻烦|给我|我想|我要|那就|那|就|[吧了的嗯哦啊到至成为在好我要呢再]|一下'],
];

const SIGNS = '[\\s,，、;；:：.。!！?？…—-]*';

const AT_HEAD = patterns(WORDS_ZH, (words) => `^${SIGNS}(?:${words})`);
/** 今晚 and 明早 end with a part of the time. */
const AT_END = patterns(
  WORDS_ZH.filter(([name]) => name !== 'later' && name !== 'earlier'),
  (words) => `(?:${words})${SIGNS}$`,
);

type AnchoredWords = readonly (readonly [ChangeWord | null, RegExp])[];

function patterns(chinese: Words, anchored: (words: string) => string): AnchoredWords {
  return [
    ...WORDS_EN.map(
      ([name, words]) => [name, new RegExp(anchored(`(?<![a-z'’])(?:${words})(?![a-z'’])`), 'iu')] as const,
    ),
    ...chinese.map(([name, words]) => [name, new RegExp(anchored(words), 'u')] as const),
  ];
}

/** What the words at both ends of a text say, and what stands between them: a time, a length, or whom it is about. */
export function takeChangeWords(text: string): { says: ReadonlySet<ChangeWord>; rest: string } {
  const says = new Set<ChangeWord>();
  let rest = text;
  for (const words of [AT_HEAD, AT_END]) {
    for (let found = cut(rest, words); found !== null; found = cut(rest, words)) {
      if (found.name !== null) says.add(found.name);
      rest = found.rest;
    }
  }
  return { says, rest: rest.replace(new RegExp(`^${SIGNS}|${SIGNS}$`, 'gu'), '') };
}

function cut(text: string, words: AnchoredWords): { name: ChangeWord | null; rest: string } | null {
  for (const [name, pattern] of words) {
    const rest = text.replace(pattern, '');
    if (rest !== text) return { name, rest };
  }
  return null;
}

const ASKS =
  /^(?:is|was|are|am|do(?:es)?(?= (?:i|you|it|we|they)\b)|did|will|when|what(?! about)|which|how(?! about)|who|why|where|has|have|should i)\b|吗[?？。\s]*$|什么|几[点号]|哪|谁|多少|为何|是不是|有没有/iu;

/** A bit later: when that is nobody knows. */
const VAGUE = /[早晚]一?[点些]儿?(?![半\d零一二三四五六七八九十])|\ba (?:bit|little)\b/iu;

/** The one of every morning. */
const DAILY = /\bmy (?:daily |morning )?reminder\b|提醒时间|每[日天]提醒/iu;

/** Whether some words ask something or mean no time that is known, whatever else they say. */
export function isUnsure(words: string): boolean {
  return [ASKS, VAGUE, DAILY].some((pattern) => pattern.test(words.trim()));
}

/** Whether some words take back what was just proposed, and say nothing else. */
export function takesBack(text: string): boolean {
  if (isUnsure(text)) return false;
  const { says, rest } = takeChangeWords(text);
  const takes = (['cancels', 'drops', 'undoes'] as const).some((each) => says.has(each));
  return takes && rest === '' && !says.has('moves') && !says.has('later') && !says.has('earlier');
}

/** What is said not to be meant, beside what is: "Tuesday, not Monday", 不是周一，是周二. */
const NOT_MEANT = [
  /\b(?:not|instead of|rather than)(?! (?:before|until|later|earlier|after)\b) (?<other>.+?)(?:(?:,| but) (?:on |at )?(?=\S)|[\s.!?]*$)/iu,
  /\bfrom (?<other>.+?) (?=to )/iu,
  /不是(?<other>.+?)(?:[,，]?(?:而是|是)|[,，](?=.)|[吧了。！!\s]*$)/u,
  /(?<=^|[把将从,，\s])(?<other>[^,，]{1,12}?)(?=[改换挪移调](?:成|到|为|至))/u,
];

/** The words of a text that may be said not to be meant, and the text without them; the first that is found. */
export function* notMeant(text: string): Generator<{ other: string; rest: string }> {
  for (const pattern of NOT_MEANT) {
    const found = pattern.exec(text);
    const other = found?.groups?.other?.trim();
    if (found && other)
      yield { other, rest: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}` };
  }
}

const ANY_TIME =
  /[,，]?\s*(?:(?<![a-z])(?:at )?(?:any ?time(?: of (?:the )?day)?|no (?:fixed |set |particular )?(?:hour|time)|without (?:an? |the )?(?:hour|time)|all day)(?![a-z])|(?:不限|不定|任何|任意|什么)(?:时间|时候|时)(?:都行|都可以)?|不限时|全天(?:都行)?|不用定点)\s*/iu;

/** The words without those that say that the hour does not matter. */
export function takeAnyTime(words: string): { isAnyTime: boolean; rest: string } {
  const rest = words.replace(ANY_TIME, ' ');
  return { isAnyTime: rest !== words, rest: rest.trim() };
}
