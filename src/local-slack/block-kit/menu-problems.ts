import { isDeepStrictEqual } from 'node:util';

type Menu = { type: string; [field: string]: unknown };

const OF_OPTIONS = new Set(['static_select', 'multi_static_select', 'checkboxes', 'radio_buttons']);

/**
 * What Slack would have against the options of a menu: they come from one source, and what is chosen at first "exactly matches one of the
 * options" (docs.slack.dev, select menu element).
 */
export function menuProblems(element: Menu): string[] {
  if (!OF_OPTIONS.has(element.type)) return [];
  const { options, option_groups: groups } = element;
  if ((options === undefined) === (groups === undefined)) return ['a menu has either `options` or `option_groups`'];
  const offered = [
    options,
    ...((groups as { options: unknown }[] | undefined) ?? []).map((each) => each.options),
  ].flat();
  const initial = [element.initial_option ?? [], element.initial_options ?? []].flat();
  const isOffered = (option: unknown) => offered.some((each) => isDeepStrictEqual(each, option));
  return initial.every(isOffered) ? [] : ['`initial_option` must match one of the options'];
}
