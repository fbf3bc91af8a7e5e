import { DomainError } from '../../domain/errors.ts';
import type { Bilingual } from '../../domain/locale.ts';

export const NOT_STAFF: Bilingual = {
  en: 'I answer members of staff only, and the e-mail address of your Slack profile is not on the staff list. An administrator of Rapport can add you.',
  zh: '我只回答公司员工的问题，而您 Slack 资料中的邮箱不在员工名单里。请联系 Rapport 管理员添加。',
};

/** Said where the person pressed Stop. */
export const STOPPED: Bilingual = { en: 'Stopped.', zh: '已停止。' };

const UNEXPECTED: Bilingual = {
  en: 'Something went wrong on my side, and it has been noted. Please try again in a moment.',
  zh: '我这边出了点问题，已记录下来。请稍后再试。',
};

/** What a person is told of a failure: what a DomainError says, otherwise nothing of the inside. */
export function describeFailure(error: unknown): Bilingual {
  return error instanceof DomainError ? error.text : UNEXPECTED;
}
