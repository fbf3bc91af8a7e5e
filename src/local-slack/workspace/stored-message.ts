import type { Block } from '../block-kit/block.ts';
import type { MessageFile } from './stored-file.ts';

type Reaction = { name: string; users: string[] };

/** One message as the workspace holds it; `user` is a person's id or the bot's. */
export type StoredMessage = {
  channel: string;
  ts: string;
  user: string;
  fromBot: boolean;
  text: string;
  blocks: readonly Block[];
  threadTs?: string;
  reactions: readonly Reaction[];
  editedAt?: string;
  /** Only this person sees it (chat.postEphemeral, answers to commands). */
  ephemeralFor?: string;
  /** Set while and after chat.startStream … chat.stopStream wrote it. */
  streaming?: 'in_progress' | 'completed' | 'errored';
  /** How a stream shows its tasks: each where it happened, or together as one plan. */
  taskDisplay?: 'timeline' | 'plan';
  metadata?: unknown;
  files?: readonly MessageFile[];
};
