/** A channel that everybody is in, or the direct messages of one person with the app. */
export type Conversation =
  | { kind: 'channel'; id: string; name: string; topic: string; hasBot: boolean }
  | { kind: 'dm'; id: string; person: string };
