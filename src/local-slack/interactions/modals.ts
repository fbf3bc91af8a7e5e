import type { View } from '../block-kit/view.ts';
import type { OpenView } from '../workspace/change.ts';
import type { Workspace } from '../workspace/create-workspace.ts';
import { newId } from '../workspace/new-id.ts';

let serial = 0;

/** An open view; with `before` it takes that view's place and keeps its id. */
export function makeView(view: View, before?: OpenView): OpenView {
  const id = before?.id ?? newId('V');
  serial += 1;
  return {
    ...view,
    id,
    hash: `${Math.floor(Date.now() / 1000)}.${serial}`,
    rootViewId: before?.rootViewId ?? id,
    previousViewId: before?.previousViewId ?? null,
  };
}

/** Sets the stack of a person's modals, the last one on top. */
export function showModals(
  workspace: Workspace,
  person: string,
  modals: OpenView[],
  errors?: Record<string, string>,
): void {
  workspace.modals.set(person, modals);
  workspace.announce({ type: 'modals', to: person, modals, ...(errors && { errors }) });
}

export function pushModal(workspace: Workspace, person: string, view: View): OpenView {
  const stack = workspace.modals.get(person) ?? [];
  const top = stack.at(-1);
  const pushed = { ...makeView(view), ...(top && { rootViewId: top.rootViewId, previousViewId: top.id }) };
  showModals(workspace, person, [...stack, pushed]);
  return pushed;
}

export function replaceModal(workspace: Workspace, person: string, before: OpenView, view: View): OpenView {
  const after = makeView(view, before);
  const stack = workspace.modals.get(person) ?? [];
  showModals(
    workspace,
    person,
    stack.map((each) => (each.id === before.id ? after : each)),
  );
  return after;
}
