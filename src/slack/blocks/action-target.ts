/** What a button of a notice or of the Home is about; carried as its value. */
export type ActionTarget =
  /** A line of a daily list. */
  | { kind: 'line'; notice: number; position: number }
  /** A follow-up, and the notice that speaks of it. */
  | { kind: 'follow_up'; followUp: number; notice?: number | undefined };

/** As the value of a button. */
export function writeTarget(target: ActionTarget): string {
  return target.kind === 'line'
    ? `line/${target.notice}/${target.position}`
    : ['follow_up', target.followUp, ...(target.notice === undefined ? [] : [target.notice])].join('/');
}

/** Undefined for a value of another kind. */
export function readTarget(value: string | undefined): ActionTarget | undefined {
  const [, kind, first, second] = /^(line|follow_up)\/(\d+)(?:\/(\d+))?$/.exec(value ?? '') ?? [];
  if (kind === 'line' && second !== undefined) return { kind, notice: Number(first), position: Number(second) };
  if (kind !== 'follow_up') return undefined;
  return { kind, followUp: Number(first), ...(second !== undefined && { notice: Number(second) }) };
}
