import { z } from 'zod';
import type { Block } from '../block-kit/block.ts';
import { checkBlocks } from '../block-kit/check-blocks.ts';
import { LIMITS } from '../limits.ts';
import { type ApiAnswer, jsonField, refuse } from './method.ts';

/** What a message can consist of, in the arguments of every method that writes one. */
export const contentFields = {
  text: z.string().optional(),
  markdown_text: z.string().optional(),
  blocks: jsonField(z.array(z.unknown()).optional()),
  attachments: jsonField(z.array(z.unknown()).optional()),
  metadata: jsonField(z.unknown().optional()),
};

type Content = {
  text?: string | undefined;
  markdown_text?: string | undefined;
  blocks?: unknown[] | undefined;
  attachments?: unknown[] | undefined;
};

/** The text and blocks to keep, or Slack's refusal. */
export function checkContent(
  content: Content,
): { ok: true; text: string; blocks: Block[] } | { ok: false; answer: ApiAnswer } {
  const { text = '', markdown_text: markdown, blocks, attachments } = content;
  if (markdown !== undefined && (text || blocks)) return no('markdown_text_conflict');
  if (!text && !markdown && !blocks?.length && !attachments?.length) return no('no_text');
  if (text.length > LIMITS.messageText) return no('msg_too_long');
  if (markdown && markdown.length > LIMITS.markdownText) return no('msg_too_long');
  const checked = checkBlocks(markdown ? [{ type: 'markdown', text: markdown }] : (blocks ?? []), 'message');
  if (!checked.ok) return no(checked.error, checked.messages);
  return { ok: true, text: text || markdown || '', blocks: [...checked.blocks, ...attachmentBlocks(attachments)] };
}

function no(error: string, messages?: readonly string[]): { ok: false; answer: ApiAnswer } {
  return { ok: false, answer: refuse(error, messages) };
}

/** Attachments are legacy; they are kept so that the page can say that it does not draw them. */
function attachmentBlocks(attachments: unknown[] | undefined): Block[] {
  return (attachments ?? []).map((attachment) => ({ type: 'attachment', attachment }));
}
