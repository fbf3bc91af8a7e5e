import { randomBytes } from 'node:crypto';
import { LIMITS } from '../limits.ts';

export type Triggers = {
  create(person: string): string;
  /** The person whose click it was; it lives three seconds and opens one view. */
  use(
    triggerId: string,
  ):
    | { ok: true; person: string }
    | { ok: false; error: 'expired_trigger_id' | 'exchanged_trigger_id' | 'invalid_trigger_id' };
};

/** trigger_ids: the proof that a person did something just now, without which no modal opens. */
export function createTriggers(): Triggers {
  const open = new Map<string, { person: string; until: number; used: boolean }>();
  return {
    create(person) {
      const id = `${Date.now()}.${randomBytes(6).readUIntBE(0, 6)}.${randomBytes(16).toString('hex')}`;
      open.set(id, { person, until: Date.now() + LIMITS.triggerLifeMs, used: false });
      return id;
    },
    use(triggerId) {
      const trigger = open.get(triggerId);
      if (!trigger) return { ok: false, error: 'invalid_trigger_id' };
      if (trigger.used) return { ok: false, error: 'exchanged_trigger_id' };
      if (trigger.until < Date.now()) return { ok: false, error: 'expired_trigger_id' };
      trigger.used = true;
      return { ok: true, person: trigger.person };
    },
  };
}
