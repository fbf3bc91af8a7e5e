/** How the next call of a Web API method goes wrong. `error` is an ordinary Slack error; `delayMs` alone only slows it. */
type Fault =
  | { status: 429; retryAfterSeconds: number }
  | { status: 500 | 502 | 503 }
  | { error: string }
  | { delayMs: number };

export type Faults = {
  /** The next `times` calls of `method` ('*' is any) go wrong this way. */
  next(method: string, fault: Fault, times?: number): void;
  /** Slack asks the app to reconnect. */
  disconnectSockets(reason?: string): void;
  /** The connections break without a word. */
  dropSockets(): void;
  /** The next `count` events come twice with the same event_id. */
  repeatEvents(count?: number): void;
  clear(): void;
};

export type FaultPlan = {
  take(method: string): Fault | undefined;
  add(method: string, fault: Fault, times: number): void;
  clear(): void;
};

/** The faults that a test has ordered and that no call has met yet. */
export function createFaultPlan(): FaultPlan {
  const planned: { method: string; fault: Fault }[] = [];
  return {
    take(method) {
      const at = planned.findIndex((each) => each.method === method || each.method === '*');
      return at < 0 ? undefined : planned.splice(at, 1)[0]?.fault;
    },
    add(method, fault, times) {
      for (let count = 0; count < times; count += 1) planned.push({ method, fault });
    },
    clear() {
      planned.length = 0;
    },
  };
}
