import { answerSubscriptions } from '../services/subscriptions/answer-subscriptions.ts';
import type { Job } from './job.ts';

/** Answers the subscriptions that are due; their messages leave with the other notices. */
export const answerSubscriptionsJob: Job = {
  name: 'answer_subscriptions',
  label: { en: 'Answers to subscriptions', zh: '订阅的回答' },
  everyMinutes: 1,
  limitMs: 30 * 60_000,
  async run({ database, answer, clock, signal, log }) {
    if (answer === null) return;
    const onFailure = (error: unknown, { id }: { id: number }) =>
      log.error({ err: error, subscription: id }, 'a subscription was not answered; it is tried again in a minute');
    await answerSubscriptions(database, { answer, now: clock(), signal, onFailure });
  },
};
