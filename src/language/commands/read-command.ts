import { DomainError } from '../../domain/errors.ts';
import type { Bilingual } from '../../domain/locale.ts';
import type { Viewpoint } from '../../services/population/viewpoint.ts';
import { unknownSegment } from '../../services/segments/find-segment.ts';
import { readSegments } from '../../services/segments/segment-row.ts';
import type { ThreadContext } from '../../services/threads/find-last-call.ts';
import { unreadDefinition } from '../problems.ts';
import { LONGEST_QUESTION } from '../text/tokens.ts';
import { type Command, type CommandReader, type ReadCall, unquoted } from './command.ts';
import { COMMANDS, SAYS_IT_FIRST } from './command-table.ts';
import { createCommandReader, type QuestionReaders } from './create-command-reader.ts';
import { DEFINING } from './segments/define-segments.ts';

const GREETING =
  '(?:good (?:morning|afternoon|evening)|hi|hello|hey|ok(?:ay)?|alright|btw|by the way|not now|嗯|好的?|对了|早上好|上午好|下午好|晚上好|你好|您好|早)[,!，！。 ]+';
const ASKING =
  "(?:please|pls|plz|(?:could|can|would|will) (?:you|u|ya)|kindly|let's|i want to|i'd like to|i would like to)[ ,]+";
const ASKING_ZH = '(?:请|麻烦|帮我|帮忙|给我|我想|我要|能否|可以|可否)+(?:你|您)?';
/** Words of politeness around a command, and signs at its end. */
const POLITE = new RegExp(
  `^(?:${GREETING}|${ASKING}|${ASKING_ZH})+|(?:[ ,]+(?:please|pls|plz))?[\\s.?!。？！吗呢吧呀啊哈哦]*$`,
  'giu',
);

/** A command's call; without one, what hindered a command that the words look like: it is told where they are no other question. */
export type CommandReading = {
  call: ReadCall | null;
  hindrance: DomainError | null;
  /** How its words were read that may be read otherwise. */
  remarks: readonly Bilingual[];
};

/** Words that say that a name beside them is meant to be a segment's. */
const NAMES_SEGMENT = /segment|archive|unarchive|分群|客群|细分|归档/iu;

/**
 * The call of a command about segments, discovery or prediction, if it is one. Names in it keep their case.
 * @throws {DomainError} when it asks to save or change something and does not say whom or what
 */
export async function readCommand(
  text: string,
  viewpoint: Viewpoint,
  before: ThreadContext['before'],
  readers: QuestionReaders,
): Promise<CommandReading> {
  if (text.length > LONGEST_QUESTION) return NOTHING;
  const said = text
    .normalize('NFKC')
    .replace(/\bw\/ ?(?=\S)/giu, 'with ')
    .replace(/\s+/g, ' ')
    .trim();
  const words = said.replace(POLITE, '').replace(POLITE, '').trim();
  const wordsFor = ({ isAsSaid = false }: Command) => (isAsSaid ? said : words);
  const fitting = COMMANDS.filter((each) => each.pattern.test(wordsFor(each)));
  if (fitting.length === 0) return NOTHING;
  const segments = await readSegments(viewpoint.database);
  const missed: string[] = [];
  const remarks: Bilingual[] = [];
  const read = createCommandReader({ viewpoint, segments, before, readers, said: words, missed, remarks });
  let hindrance: DomainError | null = null;
  let isHindered = false;
  for (const each of fitting) {
    const isDefining = DEFINING.includes(each);
    remarks.length = 0;
    try {
      const call = await each.build(each.pattern.exec(wordsFor(each))?.groups ?? {}, read);
      if (call !== null) return { call, hindrance: null, remarks };
      if (missed.length > 0 && NAMES_SEGMENT.test(words)) hindrance ??= unknownSegment(unquoted(missed[0]!), segments);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      hindrance ??= isDefining && error.code === 'not_understood' ? unreadDefinition(error) : error;
      isHindered ||= SAYS_IT_FIRST.includes(each);
    }
  }
  // Who asks to save or change says so in the first words: nothing else is meant.
  if (isHindered && hindrance !== null) throw hindrance;
  return { call: null, hindrance, remarks: [] };
}

/** What reads the pieces of a text that is no command. */
export async function openReader(text: string, viewpoint: Viewpoint, readers: QuestionReaders): Promise<CommandReader> {
  const segments = await readSegments(viewpoint.database);
  return createCommandReader({ viewpoint, segments, before: null, readers, said: text, missed: [], remarks: [] });
}

const NOTHING: CommandReading = { call: null, hindrance: null, remarks: [] };
