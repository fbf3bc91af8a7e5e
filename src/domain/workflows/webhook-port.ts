/** What a webhook is told: that a rule fired, about whom, and nothing else of them. */
export type WebhookCall = {
  url: string;
  /** Idempotency key: the same call again has the same. */
  id: string;
  body: Readonly<Record<string, string | number | null>>;
};

/** What came of one attempt; a port never throws. */
export type WebhookOutcome =
  | { kind: 'delivered' }
  | { kind: 'later'; failure: string }
  | { kind: 'refused'; failure: string };

export type WebhookPort = (call: WebhookCall) => Promise<WebhookOutcome>;
