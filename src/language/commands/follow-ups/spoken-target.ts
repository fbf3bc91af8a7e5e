import type { Closable, Command, CommandReader, Pieces } from '../command.ts';

const NOUN = '(?:the )?(?:(?:follow[- ]?ups?|tasks?|reminders?|to-?dos?)(?: (?:number|no\\.?))?|(?:number|no\\.)) ?#?';
/** What points at the question before. */
export const IT = '(?:it|this|that|this one|the follow-?up|the task)';
const PLAN = '(?:follow[- ]?up|one|call|meeting|visit|chat|appointment|task|reminder)';
/** Said as a number, with the word for it. */
export const NUMBER = `(?:${NOUN} ?(?<id>\\d{1,9}))`;
/** With a verb that is said of follow-ups alone the noun may be left out. */
export const ONE = `(?:(?:${NOUN} ?)?#?(?<id>\\d{1,9})|${IT})`;
/** Said by its customer: "the call with Acme", "Acme's follow-up". */
const PLANNED = `(?:(?:my |the |that )?${PLAN} (?:with|for|to|about) (?<customer>.+?)|(?:the )?(?<whose>.+?)(?:['’]s?)? ${PLAN})`;
/** The follow-up by number, customer or pointing at it. */
export const WHICH = `(?:${ONE}|${PLANNED})`;
/** The same without what may be the number or the pronoun of something else. */
export const SURE = `(?:${NUMBER}|${PLANNED})`;
/** The same, where a customer's bare name can mean nothing else. */
export const WHICH_OR_NAME = `(?:${ONE}|${PLANNED}|(?<name>.+?))`;

const ZH_IT = '(?:这[条个项]?(?:跟进|待办)?|它|该跟进|此跟进)';
const ZH_PLAN = '(?:跟进|电话|回访|拜访|待办|事情?)';
const ZH_PLANNED = `(?:(?:给|跟|和|与|对)?(?:客户)?(?<customer>.+?)(?:(?:的|[那这][条个项])${ZH_PLAN}|的?[那这][条个项]))`;
export const ZH_NUMBER = '(?:第)?(?:跟进|待办|提醒|任务)(?:编号|第)?#? ?(?<id>\\d{1,9})(?:号|条)?';
export const ZH_ONE = `(?:${ZH_NUMBER}|#?(?<bare>\\d{1,9})号?(?:跟进)?|${ZH_IT})`;
export const ZH_SURE = `(?:${ZH_NUMBER}|${ZH_IT})`;
export const ZH_WHICH = `(?:${ZH_ONE}|${ZH_PLANNED})`;
export const ZH_SAID = `(?:${ZH_SURE}|${ZH_PLANNED})`;
export const ZH_WHICH_OR_NAME = `(?:${ZH_ONE}|${ZH_PLANNED}|(?:给|跟|和|与|对)?(?<name>.+?))`;

/** Without a number only what the question before was about. @throws {DomainError} as `openFollowUp` */
export async function targetOf(pieces: Pieces, read: CommandReader): Promise<number | null> {
  const { digits, customer } = spokenOf(pieces);
  return customer === undefined ? read.followUp(digits) : read.openFollowUp(customer);
}

/** The same for what is closed. @throws {DomainError} as `closable` */
export async function closableOf(pieces: Pieces, read: CommandReader): Promise<Closable | null> {
  const { digits, customer } = spokenOf(pieces);
  if (customer !== undefined) return read.closable(customer);
  const followUp = read.followUp(digits);
  return followUp === null ? null : { followUp };
}

/** The number or the customer, in whichever group they were said. */
function spokenOf({ id, bare = id, whose, name = whose, customer = name }: Pieces) {
  return { digits: bare, customer };
}

/** What is done with a follow-up, once it is known which. */
export function ofTarget(
  build: (followUp: number, pieces: Pieces, read: CommandReader) => ReturnType<Command['build']>,
): Command['build'] {
  return async (pieces, read) => {
    const followUp = await targetOf(pieces, read);
    return followUp === null ? null : build(followUp, pieces, read);
  };
}
