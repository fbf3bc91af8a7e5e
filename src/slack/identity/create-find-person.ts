import type { WebClient } from '@slack/web-api';
import type { Asker } from '../../domain/asker.ts';
import type { Locale } from '../../domain/locale.ts';
import { colleagueEmail } from './colleague-email.ts';
import type { Installation } from './get-installation.ts';

/** A member of the workspace; `asker` is null where the e-mail of the profile is no member of staff's. */
type SlackPerson = { name: string; locale: Locale; asker: Asker | null };

/** The member of staff with this e-mail; null where there is none. */
export type FindAsker = (email: string) => Promise<Asker | null>;

export type FindPerson = (client: WebClient, userId: string) => Promise<SlackPerson>;

type Profile = { email: string | null; name: string; locale: Locale };

/** users.info allows about 100 calls a minute in a workspace; profiles change rarely. Rights are read anew each time. */
const PROFILE_LIFE_MS = 10 * 60_000;

type Needs = { findAsker: FindAsker; clock: () => Date; installation: () => Installation | undefined };

/** Tells who a Slack user is among the staff, by the e-mail of their profile. */
export function createFindPerson({ findAsker, clock, installation }: Needs): FindPerson {
  const profiles = new Map<string, { profile: Profile; until: number }>();
  return async (client, userId) => {
    const now = clock().getTime();
    const known = profiles.get(userId);
    const profile = known && known.until > now ? known.profile : await fetchProfile(client, userId, installation());
    if (profile !== known?.profile) profiles.set(userId, { profile, until: now + PROFILE_LIFE_MS });
    const asker = profile.email === null ? null : await findAsker(profile.email);
    return { name: profile.name, locale: profile.locale, asker };
  };
}

async function fetchProfile(
  client: WebClient,
  userId: string,
  installation: Installation | undefined,
): Promise<Profile> {
  const { user } = await client.users.info({ user: userId, include_locale: true });
  return {
    email: colleagueEmail(user, installation),
    name: user?.profile?.real_name ?? user?.real_name ?? userId,
    locale: user?.locale?.toLowerCase().startsWith('zh') ? 'zh' : 'en',
  };
}
