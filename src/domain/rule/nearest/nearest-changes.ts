import type { CustomerFacts } from '../../customer-facts.ts';
import { matchesRule } from '../matches.ts';
import type { Rule } from '../schema.ts';
import { applyChange } from './apply-change.ts';
import type { Change, ChangeContext, DatedChange, TurningChange } from './change.ts';
import { type ComingDay, comingDays } from './coming-days.ts';
import { conceivableChanges, usualOrder } from './conceivable-changes.ts';

/**
 * The nearest ways into a rule or out of it: the smallest single changes that turn its verdict over for a customer, of each kind of
 * record, of consent and of time. Each was tried on the facts. Scores go by the cut points of the run (see `contextAt`).
 */
export function nearestChanges(
  rule: Rule,
  facts: CustomerFacts,
  context: ChangeContext,
  coming: readonly ComingDay[] = comingDays(context),
): DatedChange[] {
  const wait = turningWait(rule, facts, context, coming);
  const changes = turningChanges(rule, facts, context);
  return [
    ...changes.map((change) => ({ ...change, on: lastDayOf(change, { rule, facts, context }, coming) })),
    ...(wait === undefined ? [] : [wait]),
  ];
}

/** The last of the coming days up to which a change still turns the verdict; null where it does on all of them. */
export function lastDayOf(
  change: TurningChange,
  { rule, facts, context }: { rule: Rule; facts: CustomerFacts; context: ChangeContext },
  coming: readonly ComingDay[],
): string | null {
  const scene = sceneOf(rule, facts, context);
  const late = coming.findIndex(({ noon }) => !turns(change, scene, noon()));
  return late < 0 ? null : (coming[late - 1]?.day ?? context.clock.today);
}

/** The same without their days, and without time: what could be done today. */
export function turningChanges(rule: Rule, facts: CustomerFacts, context: ChangeContext): TurningChange[] {
  const scene = sceneOf(rule, facts, context);
  const turnsNow = (change: Change) => turns(change, scene, context);
  return conceivableChanges(rule, facts, context).flatMap(({ rows, otherwise }) => {
    const found = rows.flatMap((row) => row.find(turnsNow) ?? []).map((change) => withFigures(change, facts, turnsNow));
    if (found.length > 0 && !found.every(isLongWay)) return withoutLarger(found);
    const otherChange = otherwise.find(turnsNow);
    return [...(otherChange ? [{ ...otherChange, figures: 'each' as const }] : []), ...found];
  });
}

/** The first of the coming days on which the verdict turns with nothing new. */
export function turningWait(
  rule: Rule,
  facts: CustomerFacts,
  context: ChangeContext,
  coming: readonly ComingDay[],
): DatedChange | undefined {
  const wait = { change: 'wait' } as const;
  const scene = sceneOf(rule, facts, context);
  const turned = coming.find(({ start }) => turns(wait, scene, start()));
  return turned && { ...wait, on: turned.day };
}

type Scene = { rule: Rule; facts: CustomerFacts; before: boolean };

function sceneOf(rule: Rule, facts: CustomerFacts, context: ChangeContext): Scene {
  return { rule, facts, before: matchesRule(rule, facts, context) };
}

function turns(change: Change, { rule, facts, before }: Scene, at: ChangeContext): boolean {
  const changed = changedFacts(facts, change, at);
  return changed !== undefined && matchesRule(rule, changed, at) !== before;
}

/** `applyChange`, made once: many rules of one customer try the same changes on the same days. */
function changedFacts(facts: CustomerFacts, change: Change, at: ChangeContext): CustomerFacts | undefined {
  const ofFacts = tried.get(facts) ?? new WeakMap<ChangeContext, Map<string, CustomerFacts | undefined>>();
  tried.set(facts, ofFacts);
  const known = ofFacts.get(at) ?? new Map<string, CustomerFacts | undefined>();
  ofFacts.set(at, known);
  const key = JSON.stringify(change);
  if (!known.has(key)) known.set(key, applyChange(facts, change, at));
  return known.get(key);
}

const tried = new WeakMap<CustomerFacts, WeakMap<ChangeContext, Map<string, CustomerFacts | undefined>>>();

/** Factor by which a figure may be off where it does not matter. */
const MUCH_LARGER = 20;

function withFigures(change: Change, facts: CustomerFacts, turnsNow: (change: Change) => boolean): TurningChange {
  if (change.change !== 'records') return change;
  const { count, figure } = change;
  if (figure === null) return { ...change, figures: 'any' };
  const [less, more] = [1, figure * MUCH_LARGER].map((other) => turnsNow({ ...change, figure: other }));
  if (less) return { ...change, figures: more ? 'any' : 'at_most' };
  const isTogether = more && count === 1 && turnsNow({ ...change, count: 2, figure: Math.ceil(figure / 2) });
  if (isTogether) return { ...change, figures: 'together' };
  return { ...change, figures: figure === usualOrder(facts) ? 'usual' : 'each' };
}

/** So many orders of the usual amount that fewer larger ones are worth saying. */
function isLongWay(change: TurningChange): boolean {
  return change.change === 'records' && change.figures === 'usual' && change.count > 1;
}

/** Of what is aimed at and what is usual: one alone where it is as near. */
function withoutLarger(found: readonly TurningChange[]): TurningChange[] {
  const [aimed, usual] = found;
  if (aimed?.change !== 'records' || usual?.change !== 'records') return [...found];
  if (usual.count > 1 && aimed.figures !== 'any') return [...found];
  return [usual.count === 1 && aimed.figures !== 'together' ? usual : aimed];
}
