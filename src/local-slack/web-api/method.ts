import { z } from 'zod';
import type { EventDelivery } from '../delivery/create-event-delivery.ts';
import type { Triggers } from '../interactions/create-triggers.ts';
import type { Workspace } from '../workspace/create-workspace.ts';

export type ApiAnswer = { ok: boolean; error?: string; [field: string]: unknown };

/** What a method may touch. */
export type MethodContext = {
  workspace: Workspace;
  events: Pick<EventDelivery, 'deliver'>;
  triggers: Triggers;
  openSocketUrl(): string | undefined;
  url: string;
};

export type Method = {
  /** Socket connections are opened with the app's token, everything else with the bot's. */
  token: 'bot' | 'app';
  call(args: Record<string, unknown>, context: MethodContext): ApiAnswer;
};

/** A Web API method: its arguments as a schema, and what it does. Arguments that do not fit are answered as Slack does. */
export function defineMethod<Schema extends z.ZodType>(
  schema: Schema,
  run: (args: z.infer<Schema>, context: MethodContext) => ApiAnswer,
  token: 'bot' | 'app' = 'bot',
): Method {
  return {
    token,
    call(args, context) {
      const parsed = schema.safeParse(args);
      if (parsed.success) return run(parsed.data, context);
      const messages = parsed.error.issues.map(
        ({ message, path }) => `[ERROR] ${message} [json-pointer:/${path.join('/')}]`,
      );
      return refuse('invalid_arguments', messages);
    },
  };
}

export function refuse(error: string, messages?: readonly string[]): ApiAnswer {
  return { ok: false, error, ...(messages && { response_metadata: { messages } }) };
}

/** web-api sends everything as a form, with objects as JSON text; other clients send JSON. Both end here. */
export function jsonField<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value);
    } catch {
      return value;
    }
  }, schema);
}

export const count = z.coerce.number().int().min(1).max(999).optional();
export const flag = z.preprocess(
  (value) => (value === 'true' || value === '1' ? true : value === 'false' ? false : value),
  z.boolean().optional(),
);
