import type { InputBlock } from '@slack/types';
import { type Entries, entriesBelow } from './entries.ts';
import type { FormContext, FormPart } from './form-part.ts';

/** The fields of a part, named below its prefix. */
export function partBlocks<Value>(
  part: FormPart<Value>,
  prefix: string,
  entries: Entries,
  form: FormContext,
): InputBlock[] {
  return part.blocks(entriesBelow(prefix, entries), form).map((block) => {
    const id = `${prefix}.${block.block_id}`;
    return { ...block, block_id: id, element: { ...block.element, action_id: id } as InputBlock['element'] };
  });
}
