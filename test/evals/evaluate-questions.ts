import { resolve } from 'node:path';
import { DomainError } from '../../src/domain/errors.ts';
import { withEmptyDatabase } from '../support/with-empty-database.ts';
import { DEV_QUESTIONS, HAS_SHARED, importOnlineRetail, scoreQuestions } from './shared-questions.ts';

/**
 * Asks a question set over Online Retail; the score with every failure.
 * @throws {DomainError} 'unavailable' without ../shared
 */
export async function evaluateQuestions(file = DEV_QUESTIONS): Promise<string> {
  if (!HAS_SHARED) throw withoutShared();
  return withEmptyDatabase(async (database) => {
    await importOnlineRetail(database);
    return scoreQuestions(database, resolve(file), '--failures');
  });
}

function withoutShared(): DomainError {
  return new DomainError('unavailable', {
    en: 'The data and questions of ../shared are not beside this checkout: nothing to score.',
    zh: '../shared 的数据和问题不在此代码库旁边，没有可评分的内容。',
  });
}
