import { ORDINAL_EN } from '../../text/ordinal-words.ts';
import { countOf } from '../../text/spoken-count.ts';
import type { Pieces } from '../command.ts';
import { AMOUNT_EN, BOUND_EN, boundsOf, EXACT_EN } from './spoken-bounds.ts';
import { COUNT, LENGTH_EN as LENGTH } from './spoken-days.ts';
import {
  badScore,
  bought,
  contacted,
  crossing,
  daysFrom,
  fieldChange,
  membership,
  moved,
  onDay,
  openedCase,
  order,
  record,
  returned,
  scheduled,
  silent,
  slipping,
  survey,
  tagged,
  unheard,
  unsolved,
} from './spoken-triggers.ts';
import { phrase, type SpokenTrigger, type TriggerPhrase } from './trigger-phrase.ts';

const WHO = '(?<who>.+?)';
const AN = '(?:an?|any|each|every|another|some|their|the)';
const ORDINAL = `(?:(?<nth>${ORDINAL_EN}) )?`;
const ORDER = `${AN}? ?(?:new )?${ORDINAL}(?:order|purchase)s?`;
const TOTAL = `(?:,? ?(?:(?:(?:that|which) )?(?:is|are) )?(?:worth|of|for|with a total)?(?: of)? ?(?:${BOUND_EN}|${EXACT_EN}))?`;
const SEVERITY = '(?:(?<severity>urgent|critical|high|major|normal|low)[- ]?(?:severity |priority )?)?';
const CASE = `${AN}? ?(?:new )?${SEVERITY}(?<type>complaint|question|request|case|ticket|issue)s?`;
const STAYS = '(?:stays|remains|is still|is left|is|has been|sits)';
const IS_NOT = "(?:is|has|was)(?: not|n['’]t)(?: been)?";
const SOLVED = '(?:resolved|solved|closed|settled|dealt with|handled)';
const UNSOLVED = '(?:open|unresolved|unsolved|unsettled)';
const GOODS = '(?:an order|orders|something|anything|goods|an item|items|a product|products)';
const PASSES = '(?:exceeds|surpasses|passes|tops|crosses|goes past)';
const SURVEY = '(?<kind>nps|csat|ces|survey|satisfaction)';
const RATING = `(?:score|answer|rating|survey|result)?(?: with)?`;
const BAD =
  '(?:bad|poor|low|terrible|awful|negative|unhappy) (?:(?<kind>nps|csat|ces|satisfaction) )?(?:survey )?(?:scores?|ratings?|reviews?|marks?|answers?|feedback)';
const STARS = '(?<stars>[1-5]|one|two|three|four|five)[- ]stars? (?:review|rating|score|answer)s?';
const STAGE =
  '(?:is|gets) (?:opened|created|(?:closed[- ])?(?:won|lost)|signed)|opens|falls through|slips away|goes through';
const DEAL = `(?:an? )?(?<big>big |large )?(?:(?<state>new|won|lost) )?(?:opportunity|deal)`;
const ENTERS =
  '(?:enters?|joins?|(?:moves?|gets?|comes?|falls?|slips?|slides?|drops?|lapses?|sinks?|goes)(?: down| up| over| back)? (?:in)?to|lands? in|ends? up in|becomes?(?: part of| a member of| an?)?|turns?|goes)';
/** Whom alone: what they do besides is told apart elsewhere. */
const ALONE = '(?<who>(?:(?! and ).)+?)';
const ALTOGETHER = '(?:in total|altogether|overall|all in all|all told|so far)';
const LEAVES =
  '(?:leaves?|drops? out of|exits?|falls? out of|is no longer(?: in| part of| an?)?|stops? being(?: in| an?)?|ceases? to be(?: an?)?)';

/** What a rule may wait for, in English. The first that can be read counts. */
export const TRIGGER_PHRASES_EN: readonly TriggerPhrase[] = [
  phrase(
    `${WHO} (?:ha(?:s|ve)(?:n['’]t| not) |does(?:n['’]t| not) |did(?:n['’]t| not) )(?:ordered|order|bought|buy|purchased)(?: anything)?(?: (?:for|in|within))? ${LENGTH}`,
    silent,
  ),
  phrase(
    `${WHO} (?:goes|has gone|has been|is)(?: for)? ${LENGTH} without (?:any )?(?:contact|interaction)|${WHO} has (?:had )?no contact (?:for|in) ${LENGTH}|(?:there is )?no contact with ${WHO} for ${LENGTH}`,
    unheard,
  ),
  phrase(
    `(?:nobody|no one|none of us|we) (?:has |have )?(?:not |n['’]t )?(?:been in touch with|hear[sd]? from|gets? in touch with|(?:talk(?:s|ed)?|spoken|speaks?|writes?|written) (?:to|with)|(?:contact|call|meet|visit|reach)(?:s|es|ed)?|met) ${WHO} (?:for|in) ${LENGTH}`,
    unheard,
  ),
  phrase(
    `${WHO} (?:ha(?:s|ve)(?:n['’]t| not) been|(?:was|were)(?:n['’]t| not)|goes un|has gone un) ?(?:contacted|called|visited|reached|spoken to|written to|in touch|touched)(?: by (?:anyone|anybody|us))? (?:for|in) ${LENGTH}`,
    unheard,
  ),
  phrase(`${WHO} (?:stops?|has stopped) (?:ordering|buying)(?: anything)? for ${LENGTH}`, silent),
  phrase(`${WHO} (?:is|has been|stays|goes|has gone) (?:inactive|quiet|silent) (?:for )?${LENGTH}`, silent),
  phrase(
    `${WHO} (?:(?:orders|buys|has bought|has ordered) nothing|(?:places|makes|has) no (?:new )?(?:orders?|purchases?)) (?:for|in|within) ${LENGTH}`,
    silent,
  ),
  phrase(
    `${CASE}(?: (?:of|by|from) ${WHO})? (?:${STAYS} ${UNSOLVED}|${IS_NOT} ${SOLVED}) (?:for|after|within|in) (?<over>more than |over )?${LENGTH}`,
    unsolved,
  ),
  phrase(
    `${WHO}['’]s ${CASE} (?:${STAYS} ${UNSOLVED}|${IS_NOT} ${SOLVED}) (?:for|after|within|in) (?<over>more than |over )?${LENGTH}`,
    unsolved,
  ),
  phrase(
    `${WHO} (?:has|has had) ${AN}? ?${UNSOLVED} ${CASE} for (?<over>more than |over )?${LENGTH}|${CASE}(?: (?:of|by|from) ${WHO})? ${STAYS} ${UNSOLVED} (?:for )?(?<over>longer|more) than ${LENGTH}`,
    unsolved,
  ),
  phrase(
    `${WHO} (?:has )?(?:places?|placed|makes?|made|submits?|puts? in|sends?(?: in)?|hits?|reach(?:es)?|gets? to) ${ORDER}${TOTAL}`,
    order,
  ),
  phrase(`${WHO} (?:orders|buys)(?: something| anything)? for the ${ORDINAL}time${TOTAL}`, order),
  phrase(
    `${WHO} (?<!returns )(?:orders|buys|has (?:just )?(?:ordered|bought))(?: something| anything| again)?(?: for)?${TOTAL}`,
    order,
  ),
  phrase(`${WHO}['’]s ${ORDINAL}(?:order|purchase)${TOTAL} (?:is placed|comes in|arrives|is made)`, order),
  phrase(`${ORDER}${TOTAL}(?: (?:is placed|comes in|arrives|is made))?(?: (?:by|from|of) ${WHO})?`, order),
  phrase(
    `${WHO} (?:returns|brings back|sends back) ${GOODS}${TOTAL}|${WHO} sends ${GOODS} back${TOTAL}|${GOODS}${TOTAL} is (?:returned|sent back)(?: by ${WHO})?|(?:an? )?(?:refund|return)${TOTAL}(?: (?:happens|occurs|is made|is requested|comes in))?(?: (?:from|by|of) ${WHO})?`,
    returned,
  ),
  phrase(`${WHO} complains?`, ({ who }) => record('cases', who, { type: 'complaint' })),
  phrase(`${WHO} (?:opens?|files?|raises?|makes?|lodges?|reports?|submits?|sends?) ${CASE}`, openedCase),
  phrase(
    `${CASE}(?: (?:is (?:opened|filed|raised|made|received)|comes in|arrives))?(?: (?:by|from|of) ${WHO})?`,
    openedCase,
  ),
  phrase(
    `${WHO} (?:gives?|leaves?|answers?|submits?|returns?|scores?)(?: us| with)? ${AN}? ?(?:low |bad )?${SURVEY} ?${RATING} ?(?:${BOUND_EN}|${EXACT_EN})`,
    answered,
  ),
  phrase(`${WHO} (?:rates|scores) (?:us )?(?:at |with )?(?:${BOUND_EN}|${EXACT_EN})`, answered),
  phrase(`${CASE} (?:by|from|of) ${WHO} (?:is (?:opened|filed|raised|made|received)|comes in|arrives)`, openedCase),
  phrase(
    `${AN}? ?(?:new )?${SURVEY} ?${RATING}(?: (?:is|comes in|arrives|falls|drops|goes|of))? ?(?:${BOUND_EN}|${EXACT_EN})(?: (?:is given|comes in|arrives))?(?: (?:from|by|of) ${WHO})?`,
    answered,
  ),
  phrase(
    `${WHO} (?:gives?|leaves?|submits?|writes?|returns?)(?: us)? ${AN}? ?${BAD}|${AN}? ?${BAD}(?: (?:comes in|arrives|is given))?(?: (?:from|by|of) ${WHO})?|${WHO} rates us (?:badly|poorly|low)`,
    unhappy,
  ),
  phrase(
    `${WHO} (?:gives?|leaves?|submits?|writes?|posts?)(?: us)? ${AN}? ?${STARS}|${AN}? ?${STARS}(?: (?:comes in|arrives|is given))?(?: (?:from|by|of) ${WHO})?`,
    starred,
  ),
  phrase(`${WHO}['’]s ${SURVEY} ?${RATING} ?(?:is|falls|drops|goes|sinks|rises|gets) (?:to )?${BOUND_EN}`, answered),
  phrase(`${WHO} (?:is|becomes|turns) (?:an? )?(?:nps )?detractor`, ({ who }) => badScore({ who }, 'nps')),
  phrase(`${WHO} (?:answers?|completes?) (?:an? |the )?${SURVEY}(?: survey)?`, answered),
  phrase(`${WHO} (?<channel>calls|phones|e-?mails|writes|visits|chats)(?: us| in)?`, reached),
  phrase(
    `${WHO} (?:contacts? us|gets? in touch|repl(?:ies|y)|answers?|reach(?:es)? out)(?: (?:to us )?(?:by|via|over|on) (?:the )?(?<channel>phone|e-?mail|chat))?`,
    reached,
  ),
  phrase(`${DEAL}${TOTAL}(?: (?:of|with|for|at) ${WHO})? (?<stage>${STAGE})`, deal),
  phrase(`${DEAL}${TOTAL}(?: (?:of|with|for|at|from) ${WHO})?(?: (?:comes (?:in|up)|appears|arrives))?`, deal),
  phrase(`${WHO} (?:has|gets) (?:an? )?(?:opportunity|deal) (?<stage>won|lost)`, deal),
  phrase(
    `(?:we )?(?<stage>win|lose|won|lost) (?:an? )?(?<big>big |large )?(?:opportunity|deal)${TOTAL}(?: (?:of|with) ${WHO})?`,
    deal,
  ),
  phrase(`${WHO} (?:gets?|is given|receives?) (?:the )?tag "?(?<value>[^"]+?)"?`, tagged),
  phrase(`${WHO} (?:is|gets|was|has been) tagged(?: as| with)? "?(?<value>[^"]+?)"?`, tagged),
  phrase(`(?:the )?tag "?(?<value>[^"]+?)"? is (?:added|given)(?: to ${WHO})?`, tagged),
  phrase(`${WHO}['’]s (?<field>[^'’]+?) (?:changes|is changed|becomes|is set)(?: to)?(?: (?<value>.+))?`, fieldChange),
  phrase(
    `(?<field>.+?)(?: of ${WHO})? (?:changes|is changed)(?: to (?<value>.+))?|(?<field>.+?) (?:becomes|is set to) (?<value>.+)`,
    fieldChange,
  ),
  phrase(`${WHO}['’]s (?<field>[^'’]+?) (?:falls|drops|sinks|goes|rises|climbs|gets|is) (?:to )?${BOUND_EN}`, crossing),
  phrase(`(?<field>.+?)(?: of ${WHO})? (?:falls|drops|sinks|goes|rises|climbs|gets|is) (?:to )?${BOUND_EN}`, crossing),
  phrase(`(?<field>.+?)(?: of ${WHO})? ${PASSES} (?<amount>${AMOUNT_EN})`, crossing),
  phrase(`${WHO}['’]s (?<field>[^'’]+?) ${PASSES} (?<amount>${AMOUNT_EN})`, crossing),
  phrase(
    `${ALONE} (?:has spent|spends?|spent) ${BOUND_EN} ${ALTOGETHER}|${ALONE} has (?:now )?spent (?:${ALTOGETHER} )?${BOUND_EN}`,
    (pieces) => crossing({ ...pieces, field: 'revenue' }),
  ),
  phrase(`${LENGTH} (?:before|ahead of|prior to) (?<date>.+)`, daysFrom(-1)),
  phrase(`${LENGTH} (?:after|since) (?<date>.+)`, daysFrom(1)),
  phrase(`the (?<unit>day|week|month) (?<side>before|after) (?<date>.+)`, ({ side, ...pieces }) =>
    daysFrom(side === 'before' ? -1 : 1)({ ...pieces, count: 'a' }),
  ),
  phrase(`(?<date>.+?) (?:is|comes(?: up)?|is coming up|is due) in ${LENGTH}`, daysFrom(-1)),
  phrase(`on (?<date>.+)|(?:it is|it's|has) (?<date>.+)`, ({ date }) => onDay(date)),
  phrase(
    `(?:their |the |(?:an?|any) customer['’]s )?points (?:will )?(?:expire|run out|lapse) in ${COUNT} (?<unit>days?|weeks?)`,
    (pieces) => daysFrom(-1)({ ...pieces, date: 'points expire' }),
  ),
  phrase(`${AN} (?<channel>call|phone call|visit|meeting|chat)(?: (?:with|from|to|by|of) ${WHO})?`, met),
  phrase(`(?<schedule>.+?)(?:,? for ${WHO})?`, scheduled),
  phrase(
    `${WHO} (?:slips|falls|drops|moves|goes|changes|slides|turns|climbs|rises)(?: down| up| over)? from (?<from>.+?) (?:in)?to (?<segment>.+?)`,
    slipping,
  ),
  phrase(`${WHO} ${ENTERS} (?:the )?(?:segment )?(?<segment>.+?)(?: segment)?`, membership('enters_segment')),
  phrase(
    `${WHO} (?:is added to|is now(?: in| an?)?|is in|is(?: an?)?) (?:the )?(?:segment )?(?<segment>.+?)(?: segment)?`,
    membership('enters_segment'),
  ),
  phrase(`${WHO} (?:churns|has churned|is lost)`, ({ who }, read) =>
    membership('enters_segment')({ who, segment: 'lost' }, read),
  ),
  phrase(`${WHO} (?:moves|relocates) to (?<value>.+)`, moved),
  phrase(`${WHO} ${LEAVES} (?:the )?(?:segment )?(?<segment>.+?)(?: segment)?`, membership('leaves_segment')),
  phrase(`${WHO} (?:orders|buys|purchases) (?<product>.+)`, bought('orders')),
  phrase(`${WHO} (?:returns|sends back|brings back) (?<product>.+)`, bought('returns')),
];

function answered(pieces: Pieces): SpokenTrigger {
  return survey(pieces, kindOf(pieces.kind));
}

/** Words of the catalogue, where they are others. */
const KINDS: Readonly<Record<string, string | undefined>> = { satisfaction: 'csat', survey: undefined };

function kindOf(words?: string): string | undefined {
  const said = words?.toLowerCase() ?? 'survey';
  return said in KINDS ? KINDS[said] : said;
}

function unhappy({ who, kind }: Pieces): SpokenTrigger | null {
  return badScore({ who }, kindOf(kind));
}

/** Stars are the points of a satisfaction survey. */
function starred({ who, stars = '' }: Pieces): SpokenTrigger {
  return record('surveys', who, { kind: 'csat', score: [{ is: 'eq', value: countOf(stars) }] });
}

const CHANNELS: Readonly<Record<string, string>> = {
  calls: 'call',
  phones: 'call',
  phone: 'call',
  'phone call': 'call',
  email: 'email',
  'e-mail': 'email',
  chat: 'chat',
  emails: 'email',
  'e-mails': 'email',
  writes: 'email',
  visits: 'visit',
  meeting: 'visit',
  chats: 'chat',
};

/** A contact, whoever sought it. */
function met({ who, channel = '' }: Pieces): SpokenTrigger {
  const said = channel.toLowerCase();
  return record('interactions', who, { channel: CHANNELS[said] ?? said });
}

function reached({ who, channel }: Pieces): SpokenTrigger {
  return contacted(who, CHANNELS[channel?.toLowerCase() ?? '']);
}

/** What is big, only an amount says; a deal of no stage is none that anything happens to. */
function deal({ who, state, stage = state ?? '', big, ...pieces }: Pieces): SpokenTrigger | null {
  const amount = boundsOf(pieces);
  if (stage === '' || (big !== undefined && amount === undefined)) return null;
  const where = amount && { amount };
  if (/open|creat|new/iu.test(stage)) return record('opportunities', who, where);
  return record('closings', who, { stage: /won|win|signed|goes through/iu.test(stage) ? 'won' : 'lost', ...where });
}
