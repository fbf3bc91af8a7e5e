import { z } from 'zod';
import { defineMethod, refuse } from './method.ts';

const anything = z.looseObject({});

const test = defineMethod(anything, (_, { workspace, url }) => ({
  ok: true,
  url: `${url}/`,
  team: workspace.name,
  team_id: workspace.teamId,
  user: workspace.bot.name.toLowerCase(),
  user_id: workspace.bot.userId,
  bot_id: workspace.bot.botId,
  is_enterprise_install: false,
}));

const teamInfo = defineMethod(anything, (_, { workspace }) => ({
  ok: true,
  team: { id: workspace.teamId, name: workspace.name, domain: 'local' },
}));

const openConnection = defineMethod(
  anything,
  (_, context) => {
    const url = context.openSocketUrl();
    return url ? { ok: true, url } : refuse('too_many_websockets');
  },
  'app',
);

export const sessionMethods = { 'auth.test': test, 'team.info': teamInfo, 'apps.connections.open': openConnection };
