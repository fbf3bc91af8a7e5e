import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import type { Block } from './block.ts';
import { checkBlocks } from './check-blocks.ts';
import { plainText } from './text-object.ts';

const viewSchema = z.looseObject({
  type: z.enum(['modal', 'home']),
  blocks: z.array(z.unknown()),
  title: plainText(LIMITS.view.title).optional(),
  submit: plainText(LIMITS.view.button).optional(),
  close: plainText(LIMITS.view.button).optional(),
  private_metadata: z.string().max(LIMITS.view.privateMetadata).optional(),
  callback_id: z.string().max(LIMITS.view.callbackId).optional(),
  external_id: z.string().max(LIMITS.view.callbackId).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
});

export type View = Omit<z.infer<typeof viewSchema>, 'blocks'> & { blocks: Block[] };
export type ViewVerdict = { ok: true; view: View } | { ok: false; error: string; messages: string[] };

/** A modal or home view as Slack would keep it, or the error with which it would refuse it. */
export function checkView(value: unknown): ViewVerdict {
  if (Buffer.byteLength(JSON.stringify(value) ?? '') > LIMITS.view.bytes)
    return { ok: false, error: 'view_too_large', messages: [`a view has at most ${LIMITS.view.bytes} bytes`] };
  const parsed = viewSchema.safeParse(value);
  if (!parsed.success) {
    const messages = parsed.error.issues.map(
      ({ message, path }) => `[ERROR] ${message} [json-pointer:/view/${path.join('/')}]`,
    );
    return { ok: false, error: 'invalid_arguments', messages };
  }
  if (parsed.data.type === 'modal' && !parsed.data.title)
    return { ok: false, error: 'invalid_arguments', messages: ['[ERROR] missing required field: title'] };
  const checked = checkBlocks(parsed.data.blocks, 'view');
  if (!checked.ok) return { ok: false, error: 'invalid_arguments', messages: checked.messages };
  if (checked.blocks.some(({ type }) => type === 'input') && parsed.data.type === 'modal' && !parsed.data.submit)
    return {
      ok: false,
      error: 'invalid_arguments',
      messages: ['[ERROR] `submit` is required when an input is present'],
    };
  return { ok: true, view: { ...parsed.data, blocks: checked.blocks } };
}
