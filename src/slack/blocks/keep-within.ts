import type { Bilingual, Locale } from '../../domain/locale.ts';
import type { MessageBlock } from './block.ts';
import { countCharacters } from './count-characters.ts';
import { context } from './text.ts';

const TOO_LONG: Bilingual = {
  en: 'The answer is too long for one message; ask for a part of it.',
  zh: '回答太长，一条消息放不下；请缩小范围再问。',
};

/** The blocks that fit, and where some did not, a line that says so. */
export function keepWithin(
  blocks: MessageBlock[],
  characters: number,
  mostBlocks: number,
  locale: Locale,
): MessageBlock[] {
  if (blocks.length <= mostBlocks && countCharacters(blocks) <= characters) return blocks;
  const remark = context(TOO_LONG[locale]);
  let left = characters - countCharacters(remark);
  const kept: MessageBlock[] = [];
  for (const block of blocks.slice(0, mostBlocks - 1)) {
    left -= countCharacters(block);
    if (left < 0) break;
    kept.push(block);
  }
  return [...kept, remark];
}
