import type { ModelScript, ModelTurn } from '../../../test/support/model/model-script.ts';
import { turnOf } from '../../../test/support/model/model-script.ts';
import type { ModelDouble, ReceivedRequest } from '../../../test/support/model/scripted-model.ts';

/** One round trip to the model: the request as it came over HTTP, and what the model said. */
export type Exchange = ReceivedRequest & { turn: ModelTurn };

/**
 * The round trips that `run` takes while the model follows a script.
 * @throws where a provider would have refused a request
 */
export async function recordExchanges(
  double: ModelDouble,
  script: ModelScript,
  run: () => Promise<unknown>,
): Promise<Exchange[]> {
  const [before, turns] = [double.requests().length, [] as ModelTurn[]];
  double.follow((request, turnNumber) => {
    const turn = turnOf(script, request, turnNumber)!;
    turns.push(turn);
    return turn;
  });
  await run();
  const refused = double.refused.flatMap(({ faults }) => faults);
  if (refused.length > 0) throw new Error(`a provider would refuse this: ${refused.join('; ')}`);
  return double
    .requests()
    .slice(before)
    .map((request, at) => ({ ...request, turn: turns[at]! }));
}
