import type { Answer } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import { CHURN_DEFINITIONS, USUAL_CHURN } from '../../domain/prediction/churn.ts';
import { findPopulation, type Population } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { predictCustomer } from './predict-customer.ts';
import { predictCustomers } from './predict-customers.ts';
import type { PredictionRequest } from './prediction-request.ts';

/**
 * What is expected of a customer, or of the customers of a rule, and how far the model can be trusted.
 * @throws {DomainError} 'unavailable' with the reason where the model is not usable for the question's day, unless churn by another
 * definition is asked for; 'invalid_input' for a customer with a rule; as `getCustomerByName` and `resolveConditions`
 */
export async function predict(
  request: PredictionRequest,
  reader: Reader,
): Promise<{ answer: Answer; rows: number; rule?: string }> {
  const population = await findPopulation(reader);
  if (request.customer !== undefined && request.rule !== undefined) throw oneOrTheOther();
  refuseWithoutModel(request, population);
  return request.customer === undefined
    ? predictCustomers(request, population, reader)
    : predictCustomer({ ...request, customer: request.customer }, population, reader);
}

function refuseWithoutModel({ churn }: PredictionRequest, { predictions }: Population): void {
  if (predictions.unavailable === undefined || (churn && churn.definition !== 'model')) return;
  const { fixed_window, own_rhythm } = CHURN_DEFINITIONS;
  throw new DomainError('unavailable', predictions.unavailable, [
    fixed_window.describe(USUAL_CHURN),
    own_rhythm.describe(USUAL_CHURN),
  ]);
}

function oneOrTheOther(): DomainError {
  return new DomainError('invalid_input', {
    en: 'Either one customer or the customers of a rule, not both.',
    zh: '请在单个客户与规则所选客户之间选择其一。',
  });
}
