/** A message that left for somebody outside of the workspace. All of it is as its writer wrote it. */
type OutsideMessage = {
  id: string;
  channel: string;
  receivedAt: string;
  from: string | null;
  to: string;
  subject: string | null;
  text: string;
  html: string | null;
  headers: readonly { name: string; value: string }[];
};

export type OutsideSummary = Pick<OutsideMessage, 'id' | 'channel' | 'receivedAt' | 'to' | 'subject'> & {
  preview: string;
};

/** What was sent outside, for the page to show: whoever has such messages gives one. */
export type Mailbox = {
  /** The newest first. */
  list(): readonly OutsideSummary[];
  get(id: string): OutsideMessage | undefined;
  /** Tells of each new one until the returned function is called. */
  subscribe(listener: (summary: OutsideSummary) => void): () => void;
};
