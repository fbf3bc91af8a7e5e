import { DomainError } from '../../domain/errors.ts';
import type { Bilingual } from '../../domain/locale.ts';

/** What people are told of an error; what is none of their doing only the log tells. */
export function failureText(error: unknown): Bilingual {
  return error instanceof DomainError ? error.text : INTERNAL;
}

const INTERNAL: Bilingual = {
  en: 'something went wrong inside Rapport, the log of the bot says what',
  zh: 'Rapport 内部出错，详情见机器人日志',
};

/** Takes an error down for whoever runs the bot, with the rule that it was about. */
export type OnFailure = (error: unknown, about: { rule: number }) => void;
