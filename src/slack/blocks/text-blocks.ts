import { isProof } from '../../render/is-proof.ts';
import type { MessageBlock } from './block.ts';
import { context, paragraph } from './text.ts';

/** Paragraphs, each with its proof in small letters below it. */
export function textBlocks(text: string): MessageBlock[] {
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
