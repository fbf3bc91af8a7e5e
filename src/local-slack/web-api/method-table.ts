import { assistantMethods } from './assistant-methods.ts';
import { chatMethods } from './chat-methods.ts';
import { conversationMethods } from './conversation-methods.ts';
import { fileMethods } from './file-methods.ts';
import type { Method } from './method.ts';
import { reactionMethods } from './reaction-methods.ts';
import { sessionMethods } from './session-methods.ts';
import { streamMethods } from './stream-methods.ts';
import { userMethods } from './user-methods.ts';
import { viewMethods } from './view-methods.ts';

/** Every method that this Slack knows; the rest answer unknown_method. */
export const METHODS: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    ...sessionMethods,
    ...userMethods,
    ...conversationMethods,
    ...chatMethods,
    ...streamMethods,
    ...reactionMethods,
    ...assistantMethods,
    ...viewMethods,
    ...fileMethods,
  }),
);
