import type { EventDelivery } from '../delivery/create-event-delivery.ts';
import type { Transport } from '../delivery/transport.ts';
import { nameOf } from '../web-api/user-methods.ts';
import type { Workspace } from '../workspace/create-workspace.ts';
import type { Person } from '../workspace/person.ts';
import type { ResponseUrls } from './create-response-urls.ts';
import type { Triggers } from './create-triggers.ts';

/** What the deeds of people need to reach the app. */
export type PersonContext = {
  workspace: Workspace;
  events: Pick<EventDelivery, 'deliver'>;
  transport: Transport;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  verificationToken: string;
};

/** @throws Error where nobody in the workspace has this id: a mistake of the caller. */
export function getPerson(workspace: Workspace, id: string): Person {
  const person = workspace.findPerson(id);
  if (!person) throw new Error(`no person ${id} in this workspace`);
  return person;
}

/** The fields that every interaction payload starts with. */
export function interactionHead(context: PersonContext, person: Person): Record<string, unknown> {
  const { workspace } = context;
  return {
    token: context.verificationToken,
    api_app_id: workspace.appId,
    team: { id: workspace.teamId, domain: 'local' },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: person.id, username: nameOf(person), name: nameOf(person), team_id: workspace.teamId },
  };
}
