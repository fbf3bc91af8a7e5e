import type { SaveOfferInput } from '../../../tools/save-offer.ts';
import { type CommandReader, unquoted } from '../command.ts';

type Terms = Omit<SaveOfferInput, 'offer' | 'name' | 'archived' | 'reason'>;

/** One thing that may be said of an offer: a pattern, and what its group means; null where it is nothing of the kind. */
type Part = { pattern: RegExp; read: (said: string, reader: CommandReader) => Terms | null; isGift?: boolean };

const MONEY = '[£$€¥]?\\s?(\\d+(?:\\.\\d+)?)\\s?(?:pounds?|dollars?|euros?|yuan|元|块|英镑|欧元|美元)?';
const UNTIL_NEXT = '(?=[,，;；]|\\s(?:from|starting|until|till|through|with|for|once|code|valid|at most)\\b|$)';

const PARTS: readonly Part[] = [
  gives('(\\d+(?:\\.\\d+)?)\\s?%(?:\\s?(?:off|discount))?', (percent) => ({
    kind: 'percent',
    percent: Number(percent),
  })),
  gives('(\\d(?:\\.\\d+)?)\\s?折(?:优惠)?', (tenths) => ({
    kind: 'percent',
    percent: Number((100 - Number(tenths) * 10).toFixed(2)),
  })),
  gives('(\\d{2})\\s?折(?:优惠)?', (hundredths) => ({ kind: 'percent', percent: 100 - Number(hundredths) })),
  gives('(?:送|赠送|赠)?\\s?(\\d+)\\s?(?:bonus )?(?:points|积分|分)', (points) => ({
    kind: 'points',
    points: Number(points),
  })),
  gives('(free (?:delivery|shipping)|免运费|包邮|免邮)', () => ({ kind: 'free_delivery' })),
  part(`(?:,? ?(?:for|on) )?orders? (?:over|above|of at least|from) ${MONEY}`, (said) => ({
    minimumOrder: Number(said),
  })),
  part(`(?:消费|下单|购物)?满\\s?${MONEY}(?:可用|以上)?`, (said) => ({ minimumOrder: Number(said) })),
  gives(`(?:立减|减免|减|优惠)\\s?${MONEY}|${MONEY}\\s?off`, (amount) => ({ kind: 'amount', amount: Number(amount) })),
  part('(?:with )?(?:the )?code ("[^"]+"|\\S+?)(?=[,，;；\\s]|$)', (said) => ({ code: unquoted(said) })),
  part('优惠码(?:为|是|:)?\\s?([A-Za-z0-9_-]+)', (said) => ({ code: said })),
  part('(?:valid|to be used)(?: for| within)? (\\d+) days(?: from sending)?', (said) => ({ validDays: Number(said) })),
  part('(?:有效期?|使用期限)\\s?(\\d+)\\s?天', (said) => ({ validDays: Number(said) })),
  part('(once|\\d+ times?) (?:per|for each|a) customer', (said) => ({
    timesPerCustomer: Number.parseInt(said, 10) || 1,
  })),
  part('每(?:人|位客户|客户)(?:限|最多)?\\s?(\\d+)\\s?次', (said) => ({ timesPerCustomer: Number(said) })),
  part('(?:for (?:the first|at most|up to)|at most) (\\d+) customers?(?: in all)?', (said) => ({
    timesInAll: Number(said),
  })),
  part('(?:限|前|共|总共限?)\\s?(\\d+)\\s?(?:人|位客户|位|名客户|名)', (said) => ({ timesInAll: Number(said) })),
  part(`(?:until|till|through|valid until|ending(?: on)?) (.+?)${UNTIL_NEXT}`, (said, { comingDay }) => {
    const until = comingDay(said);
    return until === null ? null : { until };
  }),
  part(`(?:from|starting(?: on)?) (.+?)${UNTIL_NEXT}`, (said, { comingDay }) => {
    const from = comingDay(said);
    return from === null ? null : { from };
  }),
  part(
    '(?:有效期?)?(?:截止|截至|直到|到|至)(?:到|于)?\\s?([^,，;；]+?[日号底末])(?:为止|截止|前|有效)?',
    (said, { comingDay }) => {
      const until = comingDay(said);
      return until === null ? null : { until };
    },
  ),
  part('(?:自|从)?([^,，;；]+?[日号])(?:起|开始)', (said, { comingDay }) => {
    const from = comingDay(said);
    return from === null ? null : { from };
  }),
];

/** Words between the parts that say nothing. */
const BETWEEN = /^[\s,，;；、.。]*(?:and|和|且)?[\s,，;；、.。]*$/iu;

/**
 * The terms of an offer in words, and the words for what it gives; null unless every word is accounted for.
 */
export function readOfferTerms(words: string, reader: CommandReader): { terms: Terms; gift: string | null } | null {
  let rest = words.trim();
  let terms: Terms = {};
  let gift: string | null = null;
  for (const { pattern, read, isGift } of PARTS) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    const found = read(match.slice(1).find((group) => group !== undefined) ?? '', reader);
    if (found === null) continue;
    terms = { ...terms, ...found };
    if (isGift) gift = match[0].trim();
    rest = `${rest.slice(0, match.index)},${rest.slice(match.index + match[0].length)}`;
  }
  return rest.split(',').every((left) => BETWEEN.test(left)) ? { terms, gift } : null;
}

function part(source: string, read: Part['read']): Part {
  return { pattern: new RegExp(source, 'iu'), read };
}

function gives(source: string, giftOf: (said: string) => NonNullable<Terms['gives']>): Part {
  return { ...part(source, (said) => ({ gives: giftOf(said) })), isGift: true };
}
