import { z } from 'zod';
import type { Workspace } from '../workspace/create-workspace.ts';
import type { Person } from '../workspace/person.ts';
import { count, defineMethod, refuse } from './method.ts';

const info = defineMethod(z.looseObject({ user: z.string() }), ({ user }, { workspace }) => {
  if (user === workspace.bot.userId) return { ok: true, user: presentBot(workspace) };
  const person = workspace.findPerson(user);
  return person ? { ok: true, user: presentPerson(workspace, person) } : refuse('user_not_found');
});

const getProfile = defineMethod(z.looseObject({ user: z.string() }), ({ user }, { workspace }) => {
  const person = workspace.findPerson(user);
  return person ? { ok: true, profile: presentProfile(person) } : refuse('user_not_found');
});

const list = defineMethod(
  z.looseObject({ limit: count, cursor: z.string().optional() }),
  ({ limit = 200, cursor }, { workspace }) => {
    const from = cursor ? Number(Buffer.from(cursor, 'base64url').toString()) : 0;
    if (!Number.isInteger(from)) return refuse('invalid_cursor');
    const members = [...workspace.people.map((person) => presentPerson(workspace, person)), presentBot(workspace)];
    const next = from + limit < members.length ? Buffer.from(String(from + limit)).toString('base64url') : '';
    return { ok: true, members: members.slice(from, from + limit), response_metadata: { next_cursor: next } };
  },
);

const lookupByEmail = defineMethod(z.looseObject({ email: z.string() }), ({ email }, { workspace }) => {
  const person = workspace.people.find((each) => each.email.toLowerCase() === email.toLowerCase());
  return person ? { ok: true, user: presentPerson(workspace, person) } : refuse('users_not_found');
});

export const userMethods = {
  'users.info': info,
  'users.profile.get': getProfile,
  'users.list': list,
  'users.lookupByEmail': lookupByEmail,
};

function presentPerson(workspace: Workspace, person: Person): Record<string, unknown> {
  return {
    id: person.id,
    team_id: person.teamId ?? workspace.teamId,
    name: nameOf(person),
    real_name: person.name,
    deleted: false,
    is_bot: false,
    is_app_user: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_email_confirmed: true,
    locale: person.locale,
    tz: person.timeZone,
    tz_offset: offsetSeconds(person.timeZone),
    profile: presentProfile(person),
  };
}

function presentBot(workspace: Workspace): Record<string, unknown> {
  const { userId, botId, name } = workspace.bot;
  return {
    id: userId,
    team_id: workspace.teamId,
    name: name.toLowerCase(),
    real_name: name,
    deleted: false,
    is_bot: true,
    profile: { real_name: name, display_name: name, bot_id: botId, api_app_id: workspace.appId },
  };
}

function presentProfile(person: Person): Record<string, unknown> {
  return {
    real_name: person.name,
    display_name: person.name,
    real_name_normalized: person.name,
    email: person.email,
    title: person.title ?? '',
    team: '',
  };
}

/** The handle of a person, as slash commands and interactions carry it. */
export function nameOf(person: Person): string {
  return person.email.split('@')[0] ?? person.id;
}

function offsetSeconds(timeZone: string): number {
  const name = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).format();
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}
