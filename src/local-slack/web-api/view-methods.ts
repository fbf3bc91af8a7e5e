import { z } from 'zod';
import { checkView, type View } from '../block-kit/view.ts';
import { makeView, pushModal, replaceModal, showModals } from '../interactions/modals.ts';
import { LIMITS } from '../limits.ts';
import type { OpenView } from '../workspace/change.ts';
import type { Workspace } from '../workspace/create-workspace.ts';
import { type ApiAnswer, defineMethod, jsonField, refuse } from './method.ts';

const Opening = z.looseObject({ trigger_id: z.string(), view: jsonField(z.unknown()) });

const open = defineMethod(Opening, (args, { workspace, triggers }) => {
  const checked = checkModal(args.view);
  if (!checked.ok) return checked.answer;
  const trigger = triggers.use(args.trigger_id);
  if (!trigger.ok) return refuse(trigger.error);
  const view = makeView(checked.view);
  showModals(workspace, trigger.person, [view]);
  return { ok: true, view: presentView(workspace, view) };
});

const push = defineMethod(Opening, (args, { workspace, triggers }) => {
  const checked = checkModal(args.view);
  if (!checked.ok) return checked.answer;
  const trigger = triggers.use(args.trigger_id);
  if (!trigger.ok) return refuse(trigger.error);
  const stack = workspace.modals.get(trigger.person) ?? [];
  if (stack.length === 0) return refuse('no_view_open');
  if (stack.length >= LIMITS.view.stack) return refuse('push_limit_reached');
  return { ok: true, view: presentView(workspace, pushModal(workspace, trigger.person, checked.view)) };
});

const update = defineMethod(
  z.looseObject({
    view_id: z.string().optional(),
    external_id: z.string().optional(),
    hash: z.string().optional(),
    view: jsonField(z.unknown()),
  }),
  (args, { workspace }) => {
    const checked = checkModal(args.view);
    if (!checked.ok) return checked.answer;
    const found = [...workspace.modals.entries()]
      .flatMap(([person, stack]) => stack.map((view) => ({ person, view })))
      .find(({ view }) => view.id === args.view_id || (args.external_id && view.external_id === args.external_id));
    if (!found) return refuse('not_found');
    if (args.hash && args.hash !== found.view.hash) return refuse('hash_conflict');
    return { ok: true, view: presentView(workspace, replaceModal(workspace, found.person, found.view, checked.view)) };
  },
);

const publish = defineMethod(
  z.looseObject({ user_id: z.string(), hash: z.string().optional(), view: jsonField(z.unknown()) }),
  (args, { workspace }) => {
    if (!workspace.findPerson(args.user_id)) return refuse('user_not_found');
    const checked = checkView(args.view);
    if (!checked.ok) return refuse(checked.error, checked.messages);
    if (checked.view.type !== 'home') return refuse('invalid_arguments', ['[ERROR] only home views can be published']);
    const before = workspace.homes.get(args.user_id);
    if (args.hash && before && args.hash !== before.hash) return refuse('hash_conflict');
    const home = makeView(checked.view, before);
    workspace.homes.set(args.user_id, home);
    workspace.announce({ type: 'home', to: args.user_id, home });
    return { ok: true, view: presentView(workspace, home) };
  },
);

export const viewMethods = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};

function checkModal(value: unknown): { ok: true; view: View } | { ok: false; answer: ApiAnswer } {
  const checked = checkView(value);
  if (!checked.ok) return { ok: false, answer: refuse(checked.error, checked.messages) };
  if (checked.view.type !== 'modal')
    return { ok: false, answer: refuse('invalid_arguments', ['[ERROR] only modal views can be opened']) };
  return { ok: true, view: checked.view };
}

/** A view in the shape of answers and interaction payloads. */
export function presentView(
  workspace: Workspace,
  view: OpenView,
  values: Record<string, unknown> = {},
): Record<string, unknown> {
  const { id, hash, rootViewId, previousViewId, ...rest } = view;
  return {
    ...rest,
    id,
    hash,
    team_id: workspace.teamId,
    app_id: workspace.appId,
    bot_id: workspace.bot.botId,
    app_installed_team_id: workspace.teamId,
    root_view_id: rootViewId,
    previous_view_id: previousViewId,
    private_metadata: view.private_metadata ?? '',
    callback_id: view.callback_id ?? '',
    external_id: view.external_id ?? '',
    clear_on_close: view.clear_on_close ?? false,
    notify_on_close: view.notify_on_close ?? false,
    close: view.close ?? null,
    submit: view.submit ?? null,
    state: { values },
  };
}
