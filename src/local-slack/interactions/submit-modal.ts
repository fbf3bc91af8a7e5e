import { z } from 'zod';
import { checkView } from '../block-kit/view.ts';
import { presentView } from '../web-api/view-methods.ts';
import type { OpenView } from '../workspace/change.ts';
import { pushModal, replaceModal, showModals } from './modals.ts';
import { getPerson, interactionHead, type PersonContext } from './person-context.ts';
import { type FindEntry, findMissing, readState } from './read-state.ts';

const Answer = z.union([
  z.looseObject({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.looseObject({ response_action: z.enum(['update', 'push']), view: z.unknown() }),
  z.looseObject({ response_action: z.literal('clear') }),
]);

/** A person sends the top modal: the app gets view_submission, and its answer decides what happens to the modal. */
export async function submitModal(context: PersonContext, as: string, fields: FindEntry): Promise<void> {
  const { workspace } = context;
  const person = getPerson(workspace, as);
  const stack = workspace.modals.get(as) ?? [];
  const view = stack.at(-1);
  if (!view) throw new Error(`${as} has no open modal`);

  const values = readState(view.blocks, fields);
  const missing = findMissing(view.blocks, values);
  if (Object.keys(missing).length > 0) {
    showModals(workspace, as, stack, missing);
    return;
  }

  const ack = await context.transport.send('interactive', {
    type: 'view_submission',
    ...interactionHead(context, person),
    trigger_id: context.triggers.create(as),
    view: presentView(workspace, view, values),
    response_urls: [],
  });
  if (!ack.ok) {
    workspace.announce({ type: 'notice', to: as, text: 'modal_failed' });
    showModals(workspace, as, stack);
    return;
  }
  applyAnswer(context, as, view, ack.answer);
}

/** Without a wish of the app the modal closes; `errors` keeps it, `update` and `push` show another view. */
function applyAnswer({ workspace }: PersonContext, as: string, view: OpenView, answer: unknown): void {
  const stack = workspace.modals.get(as) ?? [];
  const parsed = Answer.safeParse(answer);
  if (!parsed.success) {
    const below = stack.slice(
      0,
      stack.findIndex(({ id }) => id === view.id),
    );
    showModals(workspace, as, below);
  } else if (parsed.data.response_action === 'errors') {
    // Slack says errors at fields alone, and calls an answer that names anything else an error of the app.
    const isAtFields = Object.keys(parsed.data.errors).every((id) => isField(view, id));
    if (!isAtFields) workspace.announce({ type: 'notice', to: as, text: 'modal_failed' });
    showModals(workspace, as, stack, isAtFields ? parsed.data.errors : {});
  } else if (parsed.data.response_action === 'clear') {
    showModals(workspace, as, []);
  } else {
    const next = checkView(parsed.data.view);
    if (!next.ok) workspace.announce({ type: 'notice', to: as, text: 'modal_failed' });
    else if (parsed.data.response_action === 'push') pushModal(workspace, as, next.view);
    else replaceModal(workspace, as, view, next.view);
  }
}

function isField({ blocks }: OpenView, id: string): boolean {
  return blocks.some(({ type, block_id }) => type === 'input' && block_id === id);
}

/** A person closes the top modal; the app hears of it only where it asked to. */
export async function closeModal(context: PersonContext, as: string): Promise<void> {
  const { workspace } = context;
  const person = getPerson(workspace, as);
  const stack = workspace.modals.get(as) ?? [];
  const view = stack.at(-1);
  if (!view) return;
  showModals(workspace, as, view.clear_on_close ? [] : stack.slice(0, -1));
  if (!view.notify_on_close) return;
  await context.transport.send('interactive', {
    type: 'view_closed',
    ...interactionHead(context, person),
    view: presentView(workspace, view),
    is_cleared: view.clear_on_close ?? false,
  });
}
