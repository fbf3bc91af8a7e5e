import { setTimeout as sleep } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import type { FaultPlan } from '../create-faults.ts';
import { createCallMeter } from './create-call-meter.ts';
import { type ApiAnswer, type MethodContext, refuse } from './method.ts';
import { METHODS } from './method-table.ts';

export type ApiCall = { method: string; args: Record<string, unknown>; answer: ApiAnswer };

/** The Web API over HTTP: token, faults, rates, arguments, method, in the order in which Slack refuses. */
export function createWebApi(needs: {
  context: MethodContext;
  botToken: string;
  appToken: string;
  faults: FaultPlan;
  enforceRates: boolean;
  onCall: (call: ApiCall) => void;
}): Hono {
  const meter = createCallMeter();

  function answerOf(method: string, args: Record<string, unknown>, token: string | undefined): ApiAnswer {
    const known = METHODS.get(method);
    if (!known) return { ...refuse('unknown_method'), req_method: method };
    if (!token) return refuse('not_authed');
    if (token !== needs.botToken && token !== needs.appToken) return refuse('invalid_auth');
    if (token !== (known.token === 'bot' ? needs.botToken : needs.appToken)) return refuse('not_allowed_token_type');
    return known.call(args, needs.context);
  }

  const app = new Hono();
  app.all('/:method', async (c) => {
    const method = c.req.param('method');
    const { token: tokenInBody, ...args } = await readArguments(c);
    const fault = needs.faults.take(method);
    if (fault && 'delayMs' in fault) await sleep(fault.delayMs);
    if (fault && 'status' in fault) {
      if (fault.status === 429) return tooMany(c, fault.retryAfterSeconds);
      return c.text('<html><body>Server Error</body></html>', fault.status);
    }
    const wait = needs.enforceRates ? meter.secondsToWait(method, args) : undefined;
    if (wait !== undefined) return tooMany(c, wait);

    const bearer = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const token = bearer ?? (typeof tokenInBody === 'string' ? tokenInBody : undefined);
    const answer = fault && 'error' in fault ? refuse(fault.error) : answerOf(method, args, token);
    needs.onCall({ method, args, answer });
    return c.json(answer);
  });
  return app;
}

function tooMany(c: Context, seconds: number): Response {
  return c.json(refuse('ratelimited'), 429, { 'Retry-After': String(seconds) });
}

async function readArguments(c: Context): Promise<Record<string, unknown>> {
  const query = c.req.query();
  if (c.req.method !== 'POST') return query;
  const type = c.req.header('content-type') ?? '';
  if (type.startsWith('application/json')) {
    const body: unknown = await c.req.json().catch(() => ({}));
    return { ...query, ...(body as Record<string, unknown>) };
  }
  return { ...query, ...(await c.req.parseBody()) };
}
