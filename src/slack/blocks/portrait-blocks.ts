import type { Fact, PortraitAnswer } from '../../domain/answer.ts';
import { formatCell, type Reader } from '../../render/format-cell.ts';
import type { MessageBlock, Room } from './block.ts';
import { countCharacters } from './count-characters.ts';
import { bold, context, header, markup, safeLine } from './text.ts';

const FIELD_CHARACTERS = 300;
const NOTE_CHARACTERS = 60;
/** Below Slack's most: six fill rows of two (desktop) and of three. */
const FACTS_PER_SECTION = 6;

/** Name and id of a customer over its facts, two side by side; facts that do not fit are counted. */
export function portraitBlocks(answer: PortraitAnswer, forReader: Reader, room: Room): MessageBlock[] {
  const reader = { ...forReader, currency: answer.currency ?? forReader.currency };
  const { customer, facts } = answer;
  const isNamed = customer.name !== '' && customer.name !== customer.id;
  const head: MessageBlock[] = [header(customer.name || customer.id), ...(isNamed ? [context(customer.id)] : [])];
  const fields = facts.map((fact) => markup(`${bold(fact.label, FIELD_CHARACTERS)}\n${factValue(fact, reader)}`));
  let left = room.characters - countCharacters(head) - NOTE_CHARACTERS;
  const fitting = fields.filter((field) => {
    left -= countCharacters(field);
    return left >= 0;
  });
  const sections: MessageBlock[] = [];
  for (let at = 0; at < fitting.length; at += FACTS_PER_SECTION)
    sections.push({ type: 'section', fields: fitting.slice(at, at + FACTS_PER_SECTION) });
  const hidden = facts.length - fitting.length;
  if (hidden === 0) return [...head, ...sections];
  return [
    ...head,
    ...sections,
    context(reader.locale === 'zh' ? `另有 ${hidden} 项未显示` : `${hidden} more facts not shown`),
  ];
}

function factValue(fact: Fact, reader: Reader): string {
  return safeLine(formatCell(fact.value, fact, reader), FIELD_CHARACTERS);
}
