import { Temporal } from 'temporal-polyfill';
import type { ToolCall } from '../domain/answer.ts';
import { FIELD_KEYS, fieldOf } from '../domain/catalogue/fields.ts';
import { DomainError } from '../domain/errors.ts';
import { foldTraditional } from '../domain/fold-traditional.ts';
import { type Bilingual, localeOf } from '../domain/locale.ts';
import { localDay } from '../domain/period.ts';
import type { Rule } from '../domain/rule/schema.ts';
import { findCustomerByName } from '../services/customers/find-customer-by-name.ts';
import { findCustomersNamedIn } from '../services/customers/find-customers-named-in.ts';
import type { Viewpoint } from '../services/population/viewpoint.ts';
import type { ThreadContext } from '../services/threads/find-last-call.ts';
import { accountsFor } from './accounts-for.ts';
import type { CallContext } from './call/call-context.ts';
import { toCall } from './call/to-call.ts';
import { unquoted } from './commands/command.ts';
import { readToldFollowUp } from './commands/follow-ups/read-told-follow-up.ts';
import { openReader, readCommand } from './commands/read-command.ts';
import { readCondition } from './commands/workflows/read-condition.ts';
import { continueCall } from './continuation/continue-call.ts';
import { isBareMeasure, isElliptic, isSubjectless, pointsBack, resorts } from './continuation/points-back.ts';
import { grammar } from './grammar/grammar.ts';
import * as problems from './problems.ts';
import { nameOwner } from './reading/name-owner.ts';
import { readItems } from './reading/read-items.ts';
import { readShareWithin } from './reading/read-share.ts';
import type { Reading } from './reading/reading.ts';
import { reduce } from './reduce.ts';
import { restoreTyped } from './restore-typed.ts';
import { codesOf, type Question, scan } from './scan.ts';
import type { Item } from './sense.ts';
import { isSlip } from './text/is-slip.ts';
import { LONGEST_QUESTION, normalise, tokenise } from './text/tokens.ts';
import { readVocabulary } from './vocabulary.ts';

/** Most words of a name that is looked up among the customers. */
const LONGEST_NAME = 8;

/** A call, with how words of the question were read that may be read otherwise. */
export type Understood = ToolCall & {
  remarks?: readonly Bilingual[];
  /** The proposal, not confirmed yet, that it takes the place of. */
  replaces?: string;
};

/**
 * The tool call that a question in English or Chinese asks for, without a model. Every content word must be accounted for; a shortened question
 * continues the call before it. `isLast`: no model reads it after this, so that what is left may be guessed at.
 * @throws {DomainError} that says what was not understood, with the nearest readings
 */
export async function understand(
  text: string,
  viewpoint: Viewpoint,
  before: ThreadContext['before'] = null,
  { isLast = true }: { isLast?: boolean } = {},
): Promise<Understood> {
  const plain = foldTraditional(text);
  try {
    return restoreTyped(await understandSimplified(plain, viewpoint, before, isLast), text);
  } catch (error) {
    if (plain === text || !isUnread(error)) throw error;
    // Names may be kept in traditional signs.
    return understandSimplified(text, viewpoint, before, false).catch(() => {
      throw error;
    });
  }
}

async function understandSimplified(
  text: string,
  viewpoint: Viewpoint,
  before: ThreadContext['before'],
  isLast: boolean,
): Promise<Understood> {
  const command = await readCommand(text, viewpoint, before, readersFor(viewpoint));
  if (command.call !== null)
    return { ...command.call, ...(command.remarks.length > 0 && { remarks: command.remarks }) };
  if (ASKS_WHY.test(text)) throw command.hindrance ?? problems.noReasons();
  try {
    return await understandNamed(text, viewpoint, before);
  } catch (error) {
    const told = isLast && isUnread(error) ? await readTold(text, viewpoint) : null;
    if (told !== null) return told;
    throw isUnread(error) ? (command.hindrance ?? error) : error;
  }
}

/**
 * The rule that says whom the condition of a workflow rule means, in words as people are asked for everywhere.
 * @throws {DomainError} that says what was not understood
 */
export async function understandCondition(text: string, viewpoint: Viewpoint): Promise<Rule> {
  if (text.length > LONGEST_QUESTION) throw problems.tooLong();
  const words = foldTraditional(text.trim());
  const rule = await readCondition(words, await openReader(words, viewpoint, readersFor(viewpoint)));
  if (rule === null) throw problems.notConditions();
  return rule;
}

async function readTold(text: string, viewpoint: Viewpoint): Promise<ToolCall | null> {
  if (text.length > LONGEST_QUESTION) return null;
  const words = text.trim();
  return readToldFollowUp(words, await openReader(words, viewpoint, readersFor(viewpoint)));
}

function readersFor(viewpoint: Viewpoint) {
  return {
    list: (words: string) => understandNamed(words, viewpoint, null),
    question: (words: string) => understand(words, viewpoint),
  };
}

/** Why something is as it is: only a command explains, and only memberships. */
const ASKS_WHY = /\bwhy\b|\bhow come\b|为什么|为何|为啥|怎么会/iu;

async function understandNamed(text: string, viewpoint: Viewpoint, before: ThreadContext['before']): Promise<ToolCall> {
  try {
    return await understandWords(text, viewpoint, before);
  } catch (error) {
    if (!isUnread(error)) throw error;
    // A customer's whole name in it may hold words that mean something else: read again with the id in its place.
    const named = await findCustomersNamedIn(viewpoint, text);
    if (named.length > 1) throw problems.severalCustomers(named[0]!.name, named);
    if (named[0] !== undefined)
      return understandWords(withId(text, named[0].name, named[0].customerId), viewpoint, before);
    const owned = await nameOwner(viewpoint.database, text);
    if (owned === null) throw error;
    return understandWords(owned.text, viewpoint, before, [owned.owner]);
  }
}

function isUnread(error: unknown): boolean {
  return error instanceof DomainError && (error.code === 'not_understood' || error.code === 'ambiguous');
}

const POSSESSIVE = /^['’]s?(?![A-Za-z])/u;

function withId(text: string, name: string, customerId: string): string {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return `${text.slice(0, at)} ${customerId} ${text.slice(at + name.length).replace(POSSESSIVE, '')}`;
}

async function understandWords(
  text: string,
  viewpoint: Viewpoint,
  before: ThreadContext['before'],
  owners: readonly string[] = [],
): Promise<ToolCall> {
  if (text.length > LONGEST_QUESTION) throw problems.tooLong();
  const normal = normalise(text);
  const question: Question = { text: normal, tokens: tokenise(normal) };
  if (!question.tokens.some(({ kind }) => kind !== 'sign')) throw problems.nothingAsked();
  const today = Temporal.PlainDate.from(localDay(viewpoint.now, viewpoint.settings.timeZone));
  const context: CallContext = {
    now: viewpoint.now,
    timeZone: viewpoint.settings.timeZone,
    today,
    currency: viewpoint.settings.currency,
  };
  const vocabulary = await readVocabulary(viewpoint, codesOf(normal), owners);
  const items = scan(question, vocabulary, today);
  if (items.some(({ senses }) => senses.every((sense) => sense.kind === 'cue' && sense.cue === 'write')))
    throw problems.readsOnly();
  const first = withOwner(read(items, question, today, context), viewpoint);
  const typed = asTyped(text, question);
  const reading = await withNamedCustomer(first, typed, viewpoint);
  refuseLeftover(reading, typed, vocabulary.names);
  if (
    before === 'declined' &&
    (pointsBack(reading) || isElliptic(reading) || isBareMeasure(reading) || isSubjectless(reading))
  )
    throw problems.nothingBefore();
  const call = chooseCall(reading, before === 'declined' ? null : before, context, question);
  if (call === null || !accountsFor(call, reading)) throw problems.unclear();
  return call;
}

function read(items: Item[], { text, tokens }: Question, today: Temporal.PlainDate, context: CallContext): Reading {
  const isComparison = items.some(({ senses }) =>
    senses.some((sense) => sense.kind === 'cue' && sense.cue === 'versus'),
  );
  const isChinese = localeOf(text) === 'zh';
  const reduced = reduce(items, grammar({ today, isComparison, isChinese }));
  const reading = readShareWithin(reduced, tokens, today, isChinese, context) ?? readItems(reduced, today, isChinese);
  for (const { senses } of items)
    for (const sense of senses) if (sense.kind === 'currency') reading.currencies.add(sense.code);
  if (tokens[0]?.stem === 'and') reading.cues.add('and_what');
  return reading;
}

function chooseCall(
  reading: Reading,
  previous: ToolCall | null,
  context: CallContext,
  question: Question,
): ToolCall | null {
  if (
    previous !== null &&
    (pointsBack(reading) ||
      isElliptic(reading) ||
      isBareMeasure(reading) ||
      resorts(reading, previous) ||
      isSubjectless(reading))
  ) {
    const continued = reading.undecided.length === 0 ? continueCall(previous, reading, context) : null;
    if (continued !== null) return continued;
  }
  if (previous === null && refersToOthers(reading)) throw problems.nothingBefore();
  if (reading.cues.has('someone') || reading.cues.has('period_before')) return null;
  if (reading.undecided.length > 0) {
    const dated = asDatedNew(reading);
    const continued = previous !== null && dated !== null ? continueCall(previous, dated, context) : null;
    if (continued !== null && hasPeriod(continued)) return continued;
    throw undecided(reading, question);
  }
  try {
    const call = toCall(reading, context);
    if (call !== null || previous === null) return call;
  } catch (error) {
    if (previous === null || !(error instanceof DomainError) || error.code !== 'ambiguous') throw error;
    const continued = continueCall(previous, reading, context);
    if (continued === null) throw error;
    return continued;
  }
  return continueCall(previous, reading, context);
}

/** 来了多少新客户 after a question about a period means the new ones of it. */
function asDatedNew(reading: Reading): Reading | null {
  const isNew = reading.undecided.every(({ item }) =>
    item.senses.some((sense) => sense.kind === 'measure' && sense.measure === 'new_customers'),
  );
  return isNew ? { ...reading, undecided: [], people: ['new_customers'] } : null;
}

function hasPeriod({ input }: ToolCall): boolean {
  return (input as { period?: unknown }).period !== undefined;
}

function refersToOthers({ cues, customers, people }: Reading): boolean {
  return (
    (cues.has('them') && people.length === 0) ||
    cues.has('period_before') ||
    (cues.has('someone') && customers.length === 0)
  );
}

/** "my customers" are those that the asker owns. */
function withOwner(reading: Reading, { asker }: Viewpoint): Reading {
  if (!reading.cues.has('mine') || asker.staffId === null) return reading;
  return { ...reading, values: [...reading.values, { kind: 'value', field: 'owner', values: [asker.name] }] };
}

/** Words that nothing knows may be a customer's name. */
async function withNamedCustomer(reading: Reading, { text, tokens }: Question, viewpoint: Viewpoint): Promise<Reading> {
  const [first, ...others] = reading.leftover;
  if (first === undefined || others.length > 2 || reading.customers.length > 0) return reading;
  const last = others.at(-1) ?? first;
  if (last.to - first.from > LONGEST_NAME) return reading;
  const name = unquoted(text.slice(tokens[first.from]!.from, tokens[last.to - 1]!.to).normalize('NFKC'));
  const match = await findCustomerByName(viewpoint, name);
  const asksWho = reading.cues.has('describe') && reading.measures.length === 0;
  if (match === undefined) return reading;
  if (match.by === 'part' && (!asksWho || match.customers.length > 5)) return reading;
  if (match.customers.length > 1) throw problems.severalCustomers(name, match.customers);
  return { ...reading, leftover: [], customers: [match.customers[0]!.customerId] };
}

/** The same question in the case and the signs that it was typed in, where each of them still has its place. */
function asTyped(typed: string, { text, tokens }: Question): Question {
  return { text: typed.trim().length === text.length ? typed.trim() : text, tokens };
}

function refuseLeftover({ leftover }: Reading, { text, tokens }: Question, names: readonly string[]): void {
  if (leftover.length === 0) return;
  // Pieces side by side are one word to whoever typed them.
  const stretches: { from: number; to: number }[] = [];
  for (const { from, to } of leftover) {
    const last = stretches.at(-1);
    if (last !== undefined && from - last.to <= 1) last.to = to;
    else stretches.push({ from, to });
  }
  const words = stretches.map(({ from, to }) => text.slice(tokens[from]!.from, tokens[to - 1]!.to));
  throw problems.unknownWords(words, respelled(text, words, names));
}

/** The question with a misspelt word of the catalogue put right, when one is near. */
function respelled(text: string, words: readonly string[], names: readonly string[]): Bilingual[] {
  return words
    .filter((word) => /^[a-z]{5,}$/iu.test(word))
    .flatMap((word) => {
      const near = [...CATALOGUE_WORDS, ...names].find((known) => isSlip(word.toLowerCase(), known.toLowerCase()));
      return near === undefined ? [] : [text.replace(word, near)];
    })
    .map((question) => ({ en: question, zh: question }));
}

const CATALOGUE_WORDS: readonly string[] = [
  ...new Set([
    'customers',
    'orders',
    'revenue',
    'buyers',
    'products',
    'returns',
    'refunds',
    'country',
    'spent',
    'bought',
    'ordered',
    'monthly',
    ...FIELD_KEYS.flatMap((key) => fieldOf(key).label.en.toLowerCase().split(' ')),
  ]),
];

function undecided({ undecided: [first] }: Reading, { text, tokens }: Question): DomainError {
  const { values, item } = first!;
  const word = text.slice(tokens[item.from]!.from, tokens[item.to - 1]!.to);
  const readings = values.map(({ field, values: [value] }) => {
    const { label, choices } = fieldOf(field);
    const choice = choices?.find((candidate) => candidate.value === value);
    return {
      en: `customers with ${label.en.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase())} ${choice?.label.en ?? value}`,
      zh: `${label.zh}为${choice?.label.zh ?? value}的客户`,
    };
  });
  return problems.undecidedWord(word, readings);
}
