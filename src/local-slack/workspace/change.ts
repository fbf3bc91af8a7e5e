import type { View } from '../block-kit/view.ts';
import type { Person } from './person.ts';
import type { StoredMessage } from './stored-message.ts';

export type SuggestedPrompts = { title: string; prompts: readonly { title: string; message: string }[] };
export type ThreadStatus = { status: string; loadingMessages: readonly string[] };
export type OpenView = View & { id: string; hash: string; rootViewId: string; previousViewId: string | null };

/** What a window onto the workspace has to redraw. `to` names the only person who may see it; without it, everybody. */
export type Change =
  | { type: 'message'; to?: string; message: StoredMessage }
  | { type: 'message_removed'; to?: string; channel: string; ts: string }
  | { type: 'status'; to?: string; channel: string; threadTs: string; status: ThreadStatus | null }
  | { type: 'prompts'; to?: string; channel: string; prompts: SuggestedPrompts }
  | { type: 'title'; to?: string; channel: string; threadTs: string; title: string }
  | { type: 'modals'; to: string; modals: readonly OpenView[]; errors?: Readonly<Record<string, string>> }
  | { type: 'home'; to: string; home: OpenView }
  | { type: 'notice'; to: string; text: string }
  | { type: 'people'; people: readonly Person[] }
  | { type: 'app'; connected: boolean };
