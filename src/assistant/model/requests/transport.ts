import { setTimeout as sleep } from 'node:timers/promises';
import { type Ending, watchEnding } from './watch-ending.ts';

/** One HTTP request to a model, as it went. */
export type Attempt = {
  body: unknown;
  status: number | null;
  startedAt: Date;
  latencyMs: number;
  ending?: Ending;
};

export type Transport = {
  fetch: typeof fetch;
  /** Attempts since it was last asked. */
  takeAttempts: () => Attempt[];
  /** Of the last attempt. */
  ending: () => Ending | undefined;
};

const RETRIES = 2;
const FIRST_WAIT_MS = 400;
/** Longest wait that a person is asked for, whatever a server says. */
const LONGEST_WAIT_MS = 20_000;
const PASSING = new Set([408, 409, 425, 429, 500, 502, 503, 504]);

/** `fetch` that tries again what may pass, waits as long as the server says, and keeps what was sent. */
export function createTransport(signal: AbortSignal): Transport {
  let attempts: Attempt[] = [];
  const attempt = async (...[url, init]: Parameters<typeof fetch>): Promise<Response> => {
    const startedAt = new Date();
    const startedMs = performance.now();
    const kept: Attempt = { body: parsed(init?.body), status: null, startedAt, latencyMs: 0 };
    const tellTime = () => {
      kept.latencyMs = performance.now() - startedMs;
    };
    attempts.push(kept);
    try {
      const response = await fetch(url, {
        ...init,
        signal: AbortSignal.any([signal, ...(init?.signal ? [init.signal] : [])]),
      });
      kept.status = response.status;
      const watched = watchEnding(response, tellTime);
      kept.ending = watched.ending;
      return watched.response;
    } finally {
      tellTime();
    }
  };
  return {
    async fetch(url, init) {
      for (let tried = 0; ; tried++) {
        const isLast = tried >= RETRIES;
        try {
          const response = await attempt(url, init);
          const mayPass = PASSING.has(response.status) && !isLast && !(await isOutOfCredit(response));
          const waitMs = mayPass ? waitOf(response.headers, tried) : null;
          if (waitMs === null || waitMs > LONGEST_WAIT_MS) return response;
          await response.body?.cancel();
          await sleep(waitMs, undefined, { signal });
        } catch (error) {
          if (isLast || signal.aborted) throw error;
          await sleep(backOff(tried), undefined, { signal });
        }
      }
    },
    ending: () => attempts.at(-1)?.ending,
    takeAttempts() {
      const taken = attempts;
      attempts = [];
      return taken;
    },
  };
}

/** OpenAI answers this too with 429, and no wait helps. */
async function isOutOfCredit(response: Response): Promise<boolean> {
  return response.status === 429 && (await response.clone().text()).includes('insufficient_quota');
}

/** What the server says (RFC 9110: seconds or a date; OpenAI: milliseconds), else longer each time. */
function waitOf(headers: Headers, tried: number): number {
  const ms = Number(headers.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(ms)) return Math.max(0, ms);
  const said = headers.get('retry-after');
  if (said === null) return backOff(tried);
  const seconds = Number(said);
  const waitMs = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(said) - Date.now();
  return Number.isNaN(waitMs) ? backOff(tried) : Math.max(0, waitMs);
}

function backOff(tried: number): number {
  return FIRST_WAIT_MS * 2 ** tried * (0.75 + Math.random() / 2);
}

function parsed(body: unknown): unknown {
  return typeof body === 'string' ? JSON.parse(body) : null;
}
