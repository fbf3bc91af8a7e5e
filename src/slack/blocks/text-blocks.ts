import type { TextAnswer } from '../../domain/answer.ts';
import { isProof } from '../../render/is-proof.ts';
import type { MessageBlock } from './block.ts';
import { context, paragraph, quote } from './text.ts';

/** Paragraphs, each with its proof in small letters below it; below them a quoted message. */
export function textBlocks({ text, quotedFrom = text.length }: TextAnswer): MessageBlock[] {
  const quoted = text.slice(quotedFrom).trim();
  const own = text.slice(0, quotedFrom).trim();
  return [...(own === '' && quoted !== '' ? [] : ownBlocks(own)), ...(quoted === '' ? [] : [quote(quoted)])];
}

function ownBlocks(text: string): MessageBlock[] {
  const blocks: MessageBlock[] = [];
  let lines: string[] = [];
  const close = () => {
    if (lines.length > 0) blocks.push(paragraph(lines.join('\n')));
    lines = [];
  };
  for (const line of text.split('\n')) {
    if (isProof(line)) {
      close();
      blocks.push(context(line));
    } else lines.push(line);
  }
  close();
  return blocks.length > 0 ? blocks : [paragraph('')];
}
